# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Auto de verificação de infração ao Código da Estrada n.º { $numero }
basi =
    Tradução do auto anexo em língua italiana. Arts. 200 e 201 C.d.S.; arts. 383 e 385 D.P.R. 16 de dezembro de 1992, n.º 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] automóvel
        [M] motociclo
        [B] camião
        [D] camião articulado
        [E] autocarro
        [R] reboque
        [CICLO] ciclomotor
        [VELO] bicicleta
       *[altro] veículo
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] infrator (condutor)
        [LOCATARIO] locatário do veículo, responsável solidário (art. 196 C.d.S.)
        [PROPRIETARIO] proprietário do veículo, responsável solidário (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] titular das responsabilidades parentais
        [EREDE] herdeiro
       *[OBBLIGATO] responsável solidário (art. 196 C.d.S.)
    }

voce-fatto = Factos verificados (texto italiano do original)
matricola = número de série { $dispositivo_matricola }
velocita = limite { $limite } km/h; medida { $rilevata } km/h; após a redução legal { $netta } km/h
voce-rosso = Luz vermelha
rosso = passagem { $rosso_secondi } segundos após o acendimento da luz vermelha
voce-controllo = Controlo
controllo =
    { $automatico ->
        [si] verificação automática, sem a presença de agentes
       *[no] verificação na presença de agentes
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] posto de controlo previamente sinalizado e bem visível
        [TELELASER] posto de controlo previamente sinalizado e bem visível
       *[altro] posto de controlo previamente sinalizado
    }
motivo =
    { $motivo ->
        [lett-a] Impossibilidade de alcançar um veículo que circulava a velocidade excessiva (art. 201, n.º 1-bis, alínea a), C.d.S.).
        [lett-b] Atravessamento de um cruzamento com o semáforo vermelho (art. 201, n.º 1-bis, alínea b), C.d.S.).
        [lett-c] Ultrapassagem proibida (art. 201, n.º 1-bis, alínea c), C.d.S.).
        [lett-d] Infração verificada na ausência do infrator e do proprietário do veículo (art. 201, n.º 1-bis, alínea d), C.d.S.).
        [lett-e] Infração verificada com aparelhos geridos diretamente pela polícia de trânsito, que permitem determinar a infração num momento posterior porque o veículo se encontra distante do posto de controlo ou não pode ser parado a tempo ou nas formas regulamentares (art. 201, n.º 1-bis, alínea e), C.d.S.).
        [lett-f] Infração verificada com os dispositivos de controlo remoto previstos no art. 4 D.L. 20 de junho de 2002, n.º 121 (art. 201, n.º 1-bis, alínea f), C.d.S.).
        [lett-g] Acesso de veículos não autorizados a centros históricos, zonas de trânsito limitado, zonas pedonais ou corredores reservados, detetado com dispositivos homologados (art. 201, n.º 1-bis, alínea g), C.d.S.).
        [lett-gbis] Infração verificada por meio de dispositivos ou aparelhos de deteção próprios para o efeito (art. 201, n.º 1-bis, alínea g-bis), C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = A infração foi notificada ao infrator no local
voce-notifica = Notificação
notifica =
    { $notifica ->
        [posta] por correio, por carta registada com aviso de receção
        [convenzione] por correio, por carta registada com aviso de receção (art. 11 da Convenção Europeia sobre a Notificação no Estrangeiro de Documentos em Matéria Administrativa, Estrasburgo, 24 de novembro de 1977; L. 149/1983)
        [autorita-centrale] através da autoridade central do Estado de residência (Convenção Europeia sobre a Notificação no Estrangeiro de Documentos em Matéria Administrativa, Estrasburgo, 24 de novembro de 1977; L. 149/1983)
        [consolato] através da autoridade consular italiana
       *[ministero] através das autoridades competentes do Estado de residência
    }; no prazo de 360 dias a contar da verificação para os residentes no estrangeiro (art. 201, n.º 1, C.d.S.)

violazioni-norma = Norma infringida
violazioni-descrizione = Infração
violazioni-minimo = Coima de
violazioni-massimo = a
violazioni-punti = Pontos
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Excesso de velocidade até 10 km/h acima do limite.
        [velocita-8] Excesso de velocidade de mais de 10 km/h e até 40 km/h acima do limite.
        [velocita-8-ripetuta] Excesso de velocidade de mais de 10 km/h e até 40 km/h acima do limite, dentro de uma localidade, pelo menos pela segunda vez num ano.
        [velocita-9] Excesso de velocidade de mais de 40 km/h e até 60 km/h acima do limite.
        [velocita-9-bis] Excesso de velocidade de mais de 60 km/h acima do limite.
        [rosso] Prosseguimento da marcha apesar da luz vermelha do semáforo.
        [ztl] Circulação sem autorização numa zona de trânsito limitado, numa zona pedonal ou num corredor reservado.
        [sosta-157] Estacionamento do veículo em posição não permitida.
        [sosta-158] Estacionamento do veículo em local proibido.
        [cinture] Circulação sem utilização dos cintos de segurança.
        [telefono] Utilização durante a condução de um telefone, smartphone ou aparelho semelhante, retirando as mãos do volante.
        [casco] Circulação em ciclomotor ou motociclo sem capacete de proteção.
        [segnaletica] Inobservância da sinalização rodoviária.
        [assicurazione] Circulação com um veículo sem seguro de responsabilidade civil.
        [revisione] Circulação com um veículo não submetido à inspeção periódica obrigatória.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Sanção acessória: suspensão da carta de condução.**
        [fermo] **Sanção acessória: imobilização administrativa do veículo.**
        [rimozione] **Sanção acessória: remoção do veículo.**
        [sequestro] **Sanção acessória: apreensão do veículo.**
        [confisca] **Sanção acessória: perda do veículo a favor do Estado.**
        [altra] **É aplicável uma sanção acessória, indicada no texto italiano.**
       *[nessuna] { "" }
    }
importi-esclusi = **O pagamento do montante reduzido não é admitido.** { estero-pagamento }

conformita =
    O original do auto é conservado no Comando da Polícia (Comando); o destinatário recebe uma cópia autenticada em língua italiana (art. 385 D.P.R. 495/1992).
titolo-conducente = Pontos e dados do condutor
conducente =
    Se o condutor não tiver sido identificado, o proprietário ou outro responsável solidário deve, **no prazo de 60 dias** após a notificação, comunicar ao Comando da Polícia os dados pessoais e os da carta de condução de quem conduzia (art. 126-bis, n.º 2, C.d.S.). Esta obrigação aplica-se também a quem paga; quem recorrer deve informar disso o Comando da Polícia no mesmo prazo. Quem, sem motivo justificado e documentado, não comunicar estes dados fica sujeito a uma coima de { $somma_conducente_minimo } a { $somma_conducente_massimo }.
titolo-autentico = Texto que faz fé
autentico =
    Esta é uma tradução do auto n.º { $numero }, cujo original italiano vai em anexo. **Só o texto italiano faz fé**: em caso de divergência, é este que prevalece.
