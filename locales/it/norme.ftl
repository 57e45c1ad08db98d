# Stato: riveduto
# Testi lunghi che più modelli stampano: ciascuno è ripreso parola per parola.

accesso-testo =
    Gli atti del procedimento, le fotografie e le riprese si consultano, personalmente o per delega, presso { $ente_comando }, { $ente_indirizzo }, negli orari di apertura{ $ente_ha_orari ->
        [0] { "" }
       *[other] { " " }({ $ente_orari })
    }, o chiedendone copia a { $ente_pec } (artt. 22 e seguenti L. 7 agosto 1990, n. 241).

responsabile-testo =
    Ufficio del procedimento: { $ente_settore }, { $ente_indirizzo }{ $ente_ha_telefono ->
        [0] { "" }
       *[other] { ", " }tel. { $ente_telefono }
    }, PEC { $ente_pec } (artt. 4 e 5 L. 7 agosto 1990, n. 241).
responsabile-nome = Responsabile: **{ $responsabile_procedimento }**.

privacy-testo = **Titolare** del trattamento: { $ente_nome }, { $ente_indirizzo }. **Finalità**: accertare la violazione, notificare gli atti, riscuotere le somme e difendersi in giudizio; **base giuridica**: obblighi di legge ed esercizio di pubblici poteri (art. 6, par. 1, lett. c ed e, Reg. UE 2016/679). I dati sono conservati per il tempo richiesto dal procedimento e dalle norme sugli archivi pubblici. Il trattamento può comportare la sanzione, la decurtazione di punti e la riscossione coattiva. La stampa e la spedizione sono affidate a { $ente_responsabile_esterno }, responsabile del trattamento (art. 28). **Diritti**: accesso, rettifica, cancellazione o limitazione nei casi previsti e opposizione (artt. 15-21), rivolgendosi al titolare o al responsabile della protezione dei dati ({ $ente_dpo }); reclamo al Garante per la protezione dei dati personali (art. 77). **Informativa completa**: { $ente_informativa } e presso il Comando.

giacenza-testo =
    Se il piego è in giacenza all'ufficio postale, la notificazione si ha per eseguita il giorno del ritiro oppure, se entro dieci giorni dalla spedizione della comunicazione di avvenuto deposito non è ritirato, al decimo giorno, anche per chi lo ritira dopo (art. 8 L. 20 novembre 1982, n. 890).

termini-testo =
    Il giorno della notificazione non si conta e, se l'ultimo giorno è festivo, il termine passa al primo giorno seguente non festivo.

ricorso-verbale =
    Chi ritiene infondato il verbale e **non ha pagato in misura ridotta** può ricorrere a una sola delle due autorità seguenti: i ricorsi sono **alternativi** e il pagamento li esclude.
ricorso-prefetto = **Prefetto, entro 60 giorni** (art. 203 C.d.S.): ricorso in carta libera al { $ente_prefetto }, presentato o inviato con raccomandata con avviso di ricevimento o PEC al Comando oppure direttamente al Prefetto, con i documenti utili e l'eventuale richiesta di audizione. Se il ricorso è respinto, il Prefetto ingiunge una somma non inferiore al doppio del minimo (art. 204 C.d.S.).
ricorso-gdp = **Giudice di Pace, entro 30 giorni**, 60 se il ricorrente risiede all'estero (art. 204-bis C.d.S. e art. 7 D.Lgs. 1° settembre 2011, n. 150): ricorso al { $ente_giudice_di_pace }, depositato in cancelleria, spedito per posta o per via telematica, con copia del verbale. Solo questo termine è sospeso dal 1° al 31 agosto (L. 7 ottobre 1969, n. 742).

come-pagare-avviso =
    Usi l'**avviso pagoPA allegato**: in banca, dal tabaccaio, con l'app o il sito della sua banca, con l'app IO e negli altri punti abilitati. Inquadri il codice QR oppure indichi il codice avviso di 18 cifre.
altre-modalita = { $ente_altre_modalita }

pagamento-parziale =
    Un pagamento tardivo, o inferiore anche di poco al dovuto, spese comprese, non estingue la sanzione ed è trattenuto in acconto (art. 389 D.P.R. 16 dicembre 1992, n. 495).
iscrizione-a-ruolo =
    Trascorso il termine senza pagamento, la somma sarà iscritta a ruolo e riscossa in via coattiva, con la maggiorazione di un decimo per ogni semestre di ritardo (art. 27 L. 24 novembre 1981, n. 689) e ulteriori spese.
se-ha-pagato =
    Se ha già pagato, non paghi di nuovo: invii copia della ricevuta a { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }o a { $ente_email }
    }, o la porti al Comando, indicando il numero dell'atto.
se-ha-ricorso =
    Se ha presentato ricorso, ci comunichi l'autorità e la data e alleghi la prova della presentazione.
lettera-di-cortesia =
    Questa lettera è un avviso di cortesia: non è un nuovo accertamento, non è impugnabile e non riapre i termini per ricorrere.

rimborso-come =
    Si compila, si firma e si restituisce con la copia di un documento d'identità: a { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }o a { $ente_email }
    }, per posta a { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, o allo sportello.
rimborso-titolo = Richiesta di rimborso
rimborso-atto = Per l'atto n. **{ $numero }**, codice **{ $codice }**
rimborso-chi = Chi chiede il rimborso
rimborso-cognome = Cognome e nome, o denominazione
rimborso-nato = Nato/a a
rimborso-nato-il = il
rimborso-cf = C.F. o P.IVA
rimborso-residenza = Residenza o sede (via, numero, CAP, comune, Stato)
rimborso-telefono = Telefono
rimborso-recapito = PEC o e-mail
rimborso-qualita = In qualità di
rimborso-destinatario = destinatario dell'atto
rimborso-pagatore = persona che ha pagato
rimborso-delegato = delegato o legale rappresentante (alleghi la delega o la prova della qualità)
rimborso-erede = erede del destinatario o di chi ha pagato
rimborso-dove = Dove versare la somma
rimborso-intestatario = Intestatario del conto
rimborso-banca = Banca o posta, agenzia
rimborso-iban = IBAN
rimborso-bic = BIC (solo per i conti esteri)
rimborso-dichiara =
    Chiedo il rimborso della somma pagata e non dovuta e dichiaro, ai sensi degli artt. 46 e 47 D.P.R. 28 dicembre 2000, n. 445, consapevole delle sanzioni penali per chi dichiara il falso (art. 76 dello stesso decreto), che quanto ho scritto è vero e che non ho già ricevuto il rimborso.
rimborso-allegati = Allego la copia del documento d'identità e, se le ho, le ricevute del pagamento.
rimborso-luogo-data = Luogo e data
rimborso-firma = Firma di chi chiede il rimborso

# Verbali: retro di common/atto.typ.
accertamento-parte =
    Questa pagina è parte integrante del verbale. I termini decorrono dalla notificazione; il giorno della notificazione non si conta e, se l'ultimo giorno è festivo, il termine passa al primo giorno seguente non festivo.
importi-segue =
    Le spese non sono soggette a riduzione. Per il pagamento, il ricorso e i responsabili si veda «Informazioni per il destinatario».
pagamento-ridotto = **Entro 5 giorni** si paga la sanzione ridotta del 30 %; **dal 6° al 60° giorno** la somma pari al minimo della sanzione (art. 202, comma 1, C.d.S.). A entrambe si aggiungono le spese di accertamento e di notificazione, che non sono ridotte (art. 201, comma 4, C.d.S.). Gli importi sono quelli indicati nel verbale, spese comprese.
pagamento-due-avvisi =
    Gli avvisi sono due, uno per ogni importo: usi solo quello del termine in cui paga.
mancato-verbale =
    Trascorsi 60 giorni senza pagamento in misura ridotta e senza ricorso, il verbale diventa **titolo esecutivo per una somma pari alla metà del massimo della sanzione, più le spese di procedimento** (art. 203, comma 3, C.d.S.). Segue la riscossione coattiva, con maggiorazione di un decimo per ogni semestre di ritardo (art. 27 L. 24 novembre 1981, n. 689) e ulteriori spese.
rate-verbale =
    Chi è in condizioni economiche disagiate può chiedere **entro 30 giorni** dalla notificazione la rateazione, se la somma per una o più violazioni dello stesso verbale supera 200,00 € (art. 202-bis C.d.S.). Occorre un reddito imponibile non superiore a { $somma_reddito_rate }, aumentato di { $somma_reddito_familiare } per ogni familiare convivente. Rate di almeno 100,00 €, con interessi: fino a 12 se la somma non supera 2.000,00 €, 24 se non supera 5.000,00 €, 60 oltre. L'istanza è rivolta al Sindaco e si presenta al Comando; si decide entro 90 giorni, in mancanza l'istanza si intende respinta. **Chi chiede le rate rinuncia al ricorso.**
conformita-verbale = **Copia conforme all'originale informatico** conservato presso il Comando (art. 385, comma 3, D.P.R. 495/1992; art. 23 D.Lgs. 7 marzo 2005, n. 82).
redatto-meccanizzato =
    Atto redatto con sistema meccanizzato: la firma autografa è sostituita dall'indicazione a stampa del nominativo dei soggetti responsabili (art. 3, comma 2, D.Lgs. 12 febbraio 1993, n. 39).
relata-postale =
    Il responsabile della notificazione indicato in «Responsabili e sottoscrizione» attesta di notificare questo atto al destinatario a mezzo del servizio postale, con raccomandata per atti giudiziari (art. 201, comma 3, C.d.S.; L. 20 novembre 1982, n. 890), spedita nella data risultante dal timbro o dalla distinta dell'operatore postale. La prova della notificazione è l'avviso di ricevimento.
relata-diretta = Se la notificazione avviene per consegna diretta:

# Verbali e lettere per chi risiede all'estero.
estero-sigle =
    C.d.S. = Codice della Strada (D.Lgs. 30 aprile 1992, n. 285); D.Lgs. = decreto legislativo; D.L. = decreto-legge; D.P.R. = decreto del Presidente della Repubblica; L. = legge.
estero-termini =
    I termini decorrono dalla notificazione. Il giorno della notificazione non si conta e, se l'ultimo giorno è festivo in Italia, il termine passa al primo giorno seguente non festivo.
estero-pagamento =
    { $pagamento ->
        [sconto] **Entro 5 giorni** dalla notificazione si paga la sanzione ridotta del 30 %; **dal 6° al 60° giorno** la somma pari al minimo della sanzione (art. 202, comma 1, C.d.S.). A entrambe si aggiungono le spese di accertamento e di notificazione, che non sono ridotte (art. 201, comma 4, C.d.S.). Gli importi indicati comprendono le spese.
        [ridotto] **Entro 60 giorni** dalla notificazione si paga la somma pari al minimo della sanzione (art. 202, comma 1, C.d.S.), più le spese di accertamento e di notificazione (art. 201, comma 4, C.d.S.). Per questa violazione la legge esclude la riduzione del 30 % per chi paga entro 5 giorni. Gli importi indicati comprendono le spese.
       *[escluso] Per questa violazione la legge non ammette il pagamento in misura ridotta (art. 202, commi 3 e 3-bis, C.d.S.). Il verbale è trasmesso entro dieci giorni al Prefetto, che con ordinanza-ingiunzione fissa la somma da pagare. **Non esegua alcun versamento prima di riceverla.**
    }
estero-bonifico = **Con bonifico internazionale in euro**, sul conto indicato qui sotto. Le spese bancarie sono a carico di chi paga: al Comune deve arrivare l'intero importo. Nella causale scriva solo il numero del verbale e la targa.
estero-pagopa = **Con l'avviso pagoPA allegato**: con carta o dal conto, sul sito o con l'app di una banca o di un altro operatore che aderisce a pagoPA. Inquadri il codice QR oppure indichi il codice avviso di 18 cifre. Usi l'avviso che porta l'importo del termine in cui paga.
estero-ricorso =
    { $pagamento ->
        [escluso] Chi ritiene infondato il verbale può ricorrere a una sola delle due autorità seguenti: i ricorsi sono **alternativi**.
       *[ammesso] Chi ritiene infondato il verbale e **non ha pagato in misura ridotta** può ricorrere a una sola delle due autorità seguenti: i ricorsi sono **alternativi** e il pagamento li esclude.
    }
estero-prefetto = **Prefetto, entro 60 giorni** dalla notificazione (art. 203 C.d.S.): ricorso in carta libera al { $ente_prefetto }, inviato con raccomandata con avviso di ricevimento al Comando ({ $ente_indirizzo }) oppure direttamente al Prefetto, con i documenti utili e l'eventuale richiesta di essere sentiti. Se il ricorso è respinto, il Prefetto ingiunge una somma non inferiore al doppio del minimo (art. 204 C.d.S.).
estero-gdp = **Giudice di Pace, entro 60 giorni** dalla notificazione per chi risiede all'estero (art. 204-bis C.d.S. e art. 7 D.Lgs. 1° settembre 2011, n. 150): ricorso al { $ente_giudice_di_pace }, depositato in cancelleria, spedito per posta o per via telematica, con copia del verbale e versamento del contributo unificato. Solo questo termine è sospeso dal 1° al 31 agosto (L. 7 ottobre 1969, n. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Il Prefetto, se ritiene fondato l'accertamento, emette l'ordinanza-ingiunzione per una somma non inferiore al doppio del minimo, più le spese; l'ordinanza non pagata né opposta nei termini costituisce titolo esecutivo (art. 204 C.d.S.).
       *[ammesso] Trascorsi 60 giorni senza pagamento in misura ridotta e senza ricorso, il verbale diventa **titolo esecutivo per una somma pari alla metà del massimo della sanzione, più le spese di procedimento** (art. 203, comma 3, C.d.S.). Segue la riscossione coattiva, con maggiorazione di un decimo per ogni semestre di ritardo (art. 27 L. 24 novembre 1981, n. 689) e ulteriori spese.
    }
