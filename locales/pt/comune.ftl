# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Código da Estrada italiano (Codice della Strada)

atto-riferimento = Referência
atto-data = Data
atto-protocollo = Processo n.º
atto-violazione = Infração de
atto-targa = Matrícula
atto-piego = Registo postal n.º
atto-codice = Código do documento

titolo-pagamento = Como pagar
titolo-ricorso = Como recorrer
titolo-accesso = Acesso ao processo
titolo-privacy = Proteção dos dados pessoais
titolo-responsabile = Responsável pelo procedimento

firma-comandante = O Comandante
firma-omessa = Assinatura autógrafa substituída pela indicação impressa do nome (art. 3, n.º 2, D.Lgs. 12 de fevereiro de 1993, n.º 39)

entro-5gg = no prazo de 5 dias
dal-6-al-60 = do 6.º ao 60.º dia
entro-60gg = no prazo de 60 dias
entro-data = até à data-limite

accertamento-giorno = Dia e hora
accertamento-luogo = Local
accertamento-accertatori = Agentes autuantes
accertamento-veicolo = Veículo
accertamento-destinatario = Destinatário
accertamento-qualita = Na qualidade de
accertamento-contestazione = Motivo da não notificação no local
accertamento-informazioni = Informações para o destinatário
titolo-mancato = Se não pagar nem recorrer

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Até 5 dias após a notificação
        [dal-6-al-60] Do 6.º ao 60.º dia
        [entro-60gg] Até 60 dias após a notificação
       *[oltre-60gg] Após 60 dias, sem recurso
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] coima reduzida em 30%
        [oltre-60gg] metade do máximo
       *[altro] montante reduzido
    }
importi-riga-parti = coima { $sanzione } + despesas { $spese }
estero-nazione = Estado de matrícula
estero-dispositivo = Aparelho
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] medidor de velocidade
        [TELELASER] medidor de velocidade a laser
        [ROSSO] câmara de semáforo vermelho
        [ZTL] câmara de controlo de acesso a zona de trânsito limitado
       *[SORPASSOMETRO] detetor de ultrapassagens proibidas
    }
estero-approvazione = Aprovação
estero-taratura = Verificação e calibração
estero-taratura-detta = realizada em { $taratura_data }, válida até { $taratura_scadenza }
estero-velocita = Velocidade
estero-intestatario = Titular da conta
estero-iban = IBAN
estero-bic = BIC
estero-causale = Referência do pagamento
estero-causale-detta = { $numero } { $targa }
