# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Carta de informação
sottotitolo = relativa a uma infração às regras de trânsito relacionada com a segurança rodoviária cometida em Itália
base =
    Diretiva (UE) 2015/413, artigo 5.º e anexo II; D.Lgs. 37/2014. Referência: auto n.º { $numero }.

titolo-fatti = Os factos
fatti =
    Em **{ $data_violazione }** foi cometida uma infração às regras de trânsito relacionada com a segurança rodoviária com o veículo de matrícula **{ $targa }**, marca { $marca }, modelo { $modello }. A infração foi detetada por: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] O titular do certificado de matrícula deste veículo indicou que **era V. Ex.ª quem o conduzia** quando a infração foi cometida.
       *[intestatario] **V. Ex.ª está registado como titular do certificado de matrícula** deste veículo.
    }
particolari = Os elementos relevantes da infração são descritos na página seguinte, nas alíneas a) a d).
titolo-somma = Montante devido e prazo de pagamento
somma-esclusa =
    Para esta infração o montante ainda não foi fixado.
consiglio = Se não pagar esta sanção pecuniária, recomenda-se que **preencha o formulário de resposta anexo** e o envie para a morada nele indicada.
legge = Esta carta é tratada em conformidade com o direito nacional de Itália.

titolo-dettagli = Elementos relevantes da infração
titolo-a = a) Veículo com o qual foi cometida a infração
dettaglio-targa = Número de matrícula
dettaglio-marca = Marca
dettaglio-modello = Modelo
titolo-b = b) Infração
dettaglio-luogo = Local
dettaglio-giorno = Data e hora
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Natureza e qualificação jurídica da infração (está assinalada a opção aplicável)
infrazione-velocita = excesso de velocidade (1)
infrazione-alcol = condução sob a influência de álcool (2)
infrazione-cinture = não utilização do cinto de segurança (3)
infrazione-rosso = desrespeito da obrigação de parar imposta pela luz vermelha (4)
infrazione-corsia = circulação numa faixa proibida (5)
infrazione-droga = condução sob a influência de substâncias psicotrópicas (10)
infrazione-casco = não utilização de capacete de segurança (11)
infrazione-telefono = utilização ilícita de um telemóvel ou de outros dispositivos de comunicação durante a condução (12)
dettaglio-descrizione = Descrição
descrizione =
    { $infrazione ->
        [velocita] O veículo ultrapassou o limite máximo de velocidade.
        [alcol] O condutor conduzia sob a influência de álcool.
        [cinture] O cinto de segurança não estava a ser utilizado.
        [rosso] O veículo prosseguiu a marcha apesar da luz vermelha do semáforo.
        [corsia] O veículo circulava numa faixa proibida ou reservada a outros veículos.
        [droga] O condutor conduzia sob a influência de substâncias psicotrópicas.
        [casco] O capacete de segurança não estava a ser utilizado.
       *[telefono] O condutor utilizava durante a condução um telefone ou um aparelho semelhante.
    }
dettaglio-testo = Texto italiano do auto
dettaglio-norma = Disposições legais
dettaglio-prove = Provas
prove =
    { $prove ->
        [immagini] fotografias ou gravações, que podem ser vistas no Comando da Polícia (Comando) ou pedidas em cópia
        [agenti] observação direta pelos agentes
       *[entrambe] observação direta pelos agentes; fotografias ou gravações, que podem ser vistas no Comando da Polícia (Comando) ou pedidas em cópia
    }
titolo-c = c) Aparelho utilizado para detetar a infração
dettaglio-dispositivo = Tipo de aparelho
dettaglio-specifiche = Especificações
dettaglio-matricola = Número de identificação
dettaglio-taratura = Data de validade da última aferição
senza-dispositivo = Não foi utilizado qualquer aparelho.
titolo-d = d) Resultado da aplicação do aparelho
dettaglio-limite = Velocidade máxima
dettaglio-rilevata = Velocidade medida
dettaglio-netta = Velocidade corrigida da margem de erro
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Não aplicável.

titolo-risposta = Formulário de resposta
risposta-come = Preencher em maiúsculas.
risposta-atto = Auto n.º **{ $numero }**, matrícula **{ $targa }**
titolo-sezione-a = A. Identidade do condutor
modulo-cognome = Nome completo
modulo-luogo-nascita = Local de nascimento
modulo-data-nascita = Data de nascimento
modulo-patente = Número da carta de condução
modulo-rilasciata-il = Emitida em
modulo-rilasciata-a = local de emissão
modulo-indirizzo = Morada
titolo-sezione-b = B. Perguntas
domanda-intestato = 1. O veículo com a matrícula { $targa } está registado em seu nome?
risposta-si = sim
risposta-no = não
domanda-intestatario = Se não, o titular do certificado de matrícula é (apelido, nome, morada):
domanda-riconosce = 2. Reconhece ter cometido a infração?
domanda-motivo = 3. Se não a reconhece, explique porquê:
modulo-data = Local e data
modulo-firma = Assinatura
risposta-invio =
    Envie o formulário preenchido **no prazo de 60 dias a contar da data desta carta de informação** para: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Itália.

titolo-procedura = Informações sobre o procedimento
procedura =
    Este caso é examinado pela autoridade competente em Itália: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Se o processo prosseguir, aplicam-se os seguintes prazos e instâncias de recurso.
effetti = **A presente carta de informação, enquanto tal, não produz efeitos jurídicos.** Os efeitos do auto são indicados no auto.
