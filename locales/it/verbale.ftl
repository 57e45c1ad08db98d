# Stato: riveduto
# Testi del verbale di accertamento in italiano.
#
# Chi modifica un testo ripete l'approvazione del modello. Un nome fatto di parti è un posto nel modello:
# `retro-pagamento-sconto-1` è il primo capoverso della variante `sconto` della sezione `pagamento`.

## fronte
fronte-cds = Codice della Strada
fronte-extra = L. 24 novembre 1981, n. 689
fronte-registro = Registro
fronte-targa = Targa
fronte-del = Violazione in data
fronte-piego = Raccomandata atti giudiziari n.
fronte-codice_atto = Codice dell'atto
fronte-numero = n.
fronte-motivo_norma = art. 201, comma 1-bis, lett. { $lettera }, C.d.S.

fronte-titoli-nc = Verbale di accertamento di violazione al Codice della Strada
fronte-titoli-contestato = Verbale di contestazione di violazione al Codice della Strada
fronte-titoli-extra = Verbale di accertamento di violazione amministrativa
fronte-titoli-v126b = Verbale di accertamento – art. 126-bis C.d.S.
fronte-titoli-v180 = Verbale di accertamento – art. 180 C.d.S.

fronte-atto-nc = Verbale di accertamento n.
fronte-atto-contestato = Verbale di contestazione n.
fronte-atto-extra = Verbale di accertamento n.
fronte-atto-v126b = Verbale di accertamento n.
fronte-atto-v180 = Verbale di accertamento n.

fronte-norme-nc = Artt. 200 e 201 D.Lgs. 30 aprile 1992, n. 285; artt. 383 e 385 D.P.R. 16 dicembre 1992, n. 495
fronte-norme-contestato = Artt. 200 e 201 D.Lgs. 30 aprile 1992, n. 285; art. 383 D.P.R. 16 dicembre 1992, n. 495
fronte-norme-extra = Artt. 13 e 14 L. 24 novembre 1981, n. 689
fronte-norme-v126b = Art. 126-bis, comma 2, e artt. 200 e 201 D.Lgs. 30 aprile 1992, n. 285; art. 383 D.P.R. 16 dicembre 1992, n. 495
fronte-norme-v180 = Art. 180, comma 8, e artt. 200 e 201 D.Lgs. 30 aprile 1992, n. 285; art. 383 D.P.R. 16 dicembre 1992, n. 495

fronte-etichette-quando = Giorno e ora
fronte-etichette-luogo = Luogo
fronte-etichette-accertatori = Accertatori
fronte-etichette-veicolo = Veicolo
fronte-etichette-destinatario = Destinatario
fronte-etichette-altri = Altri soggetti
fronte-etichette-fatto = Fatto accertato
fronte-etichette-mancata = Mancata contestazione
fronte-etichette-contestazione = Contestazione
fronte-etichette-dichiarazioni = Dichiarazioni
fronte-etichette-dinamica = Dinamica del sinistro
fronte-etichette-dispositivo = Dispositivo

fronte-parole-ore = ore
fronte-parole-accertata = accertata in data
fronte-parole-ore_accertata = alle ore
fronte-parole-km = km
fronte-parole-direzione = direzione
fronte-parole-quartiere = località
fronte-parole-dentro = centro abitato
fronte-parole-fuori = fuori dal centro abitato
fronte-parole-matricola = matricola
fronte-parole-matricole = matricole
fronte-parole-colore = colore
fronte-parole-telaio = telaio
fronte-parole-targa = targa
fronte-parole-nato = nato/a
fronte-parole-nato_a = a
fronte-parole-nato_il = in data
fronte-parole-cf = C.F.
fronte-parole-piva = P.IVA
fronte-parole-residente = residente in
fronte-parole-sede = con sede in
fronte-parole-patente = patente n.
fronte-parole-qualita = in qualità di
fronte-parole-contestata = La violazione è stata contestata immediatamente al trasgressore; copia del verbale è notificata al destinatario sopra indicato.

fronte-ruoli-TRASGRESSORE = trasgressore
fronte-ruoli-OBBLIGATO = obbligato in solido (art. 196 C.d.S.)
fronte-ruoli-LOCATARIO = locatario del veicolo, obbligato in solido (art. 196 C.d.S.)
fronte-ruoli-PROPRIETARIO = proprietario, obbligato in solido (art. 196 C.d.S.)
fronte-ruoli-ESERCENTE_POTESTA = esercente la responsabilità genitoriale
fronte-ruoli-EREDE = erede

fronte-ruoli_extra-TRASGRESSORE = trasgressore
fronte-ruoli_extra-OBBLIGATO = obbligato in solido (art. 6 L. 689/1981)
fronte-ruoli_extra-LOCATARIO = obbligato in solido (art. 6 L. 689/1981)
fronte-ruoli_extra-PROPRIETARIO = proprietario, obbligato in solido (art. 6 L. 689/1981)
fronte-ruoli_extra-ESERCENTE_POTESTA = tenuto alla sorveglianza del minore (art. 2 L. 689/1981)
fronte-ruoli_extra-EREDE = erede

fronte-motivi-1BIS_A = Impossibilità di raggiungere un veicolo lanciato a velocità eccessiva (art. 201, comma 1-bis, lett. a, C.d.S.).
fronte-motivi-1BIS_B = Attraversamento di un incrocio con il semaforo che indicava la luce rossa (art. 201, comma 1-bis, lett. b, C.d.S.).
fronte-motivi-1BIS_C = Sorpasso vietato (art. 201, comma 1-bis, lett. c, C.d.S.).
fronte-motivi-1BIS_D = Violazione accertata in assenza del trasgressore e del proprietario del veicolo (art. 201, comma 1-bis, lett. d, C.d.S.).
fronte-motivi-1BIS_E = Violazione accertata con apparecchi gestiti direttamente dagli organi di polizia stradale, che consentono di determinare l'illecito in un tempo successivo perché il veicolo è a distanza dal posto di accertamento o non può essere fermato in tempo utile o nei modi regolamentari (art. 201, comma 1-bis, lett. e, C.d.S.).
fronte-motivi-1BIS_F = Violazione accertata con i dispositivi di controllo remoto previsti dall'art. 4 del D.L. 20 giugno 2002, n. 121 (art. 201, comma 1-bis, lett. f, C.d.S.).
fronte-motivi-1BIS_G = Accesso di veicoli non autorizzati a centri storici, zone a traffico limitato, aree pedonali o corsie riservate, rilevato con dispositivi omologati (art. 201, comma 1-bis, lett. g, C.d.S.).
fronte-motivi-1BIS_GBIS = Violazione accertata per mezzo di appositi dispositivi o apparecchiature di rilevamento (art. 201, comma 1-bis, lett. g-bis, C.d.S.).

fronte-veicoli-A = Autoveicolo
fronte-veicoli-M = Motoveicolo
fronte-veicoli-B = Autocarro
fronte-veicoli-D = Autoarticolato
fronte-veicoli-E = Autobus
fronte-veicoli-R = Rimorchio
fronte-veicoli-CICLO = Ciclomotore
fronte-veicoli-VELO = Velocipede

fronte-dispositivo-matricola = matricola
fronte-dispositivo-decreto = approvazione od omologazione:
fronte-dispositivo-decreto_data = in data
fronte-dispositivo-taratura = verifica di funzionalità e taratura:
fronte-dispositivo-taratura_dal = eseguita in data
fronte-dispositivo-taratura_al = con scadenza
fronte-dispositivo-postazione = Posizione:
fronte-dispositivo-prefettizio = Decreto prefettizio:
fronte-dispositivo-segnalata = Postazione di controllo preventivamente segnalata e ben visibile (art. 142, comma 6-bis, C.d.S.).
fronte-dispositivo-segnalata_altri = Postazione di controllo preventivamente segnalata.
fronte-dispositivo-agenti = Accertamento eseguito alla presenza degli agenti.
fronte-dispositivo-automatico = Accertamento eseguito in modalità automatica, senza la presenza di agenti.
fronte-dispositivo-velocita = Velocità:
fronte-dispositivo-limite = limite
fronte-dispositivo-rilevata = rilevata
fronte-dispositivo-riduzione = riduzione di legge
fronte-dispositivo-netta = netta
fronte-dispositivo-eccesso = eccedenza
fronte-dispositivo-kmh = km/h
fronte-dispositivo-rosso = Passaggio dopo
fronte-dispositivo-rosso_secondi = secondi dall'accensione della luce rossa.
fronte-dispositivo-tipi-VELOX = Misuratore di velocità
fronte-dispositivo-tipi-TELELASER = Misuratore di velocità a mezzo laser
fronte-dispositivo-tipi-ROSSO = Rilevatore di infrazioni al semaforo
fronte-dispositivo-tipi-ZTL = Rilevatore di accessi a zona a traffico limitato
fronte-dispositivo-tipi-SORPASSOMETRO = Rilevatore di infrazioni di sorpasso

fronte-violazioni-norma = Norma violata
fronte-violazioni-norma_cds = Norma (C.d.S.)
fronte-violazioni-testo = Violazione e sanzioni accessorie
fronte-violazioni-sanzione = Sanzione prevista
fronte-violazioni-punti = Punti
fronte-violazioni-accessoria = Sanzione accessoria:
fronte-violazioni-notturna = aumentata di un terzo: ore 22-7, art. 195, comma 2-bis
fronte-violazioni-massa = raddoppiata: art. 142, comma 11
fronte-violazioni-da = da
fronte-violazioni-a = a

fronte-somme-entro_5gg = Entro 5 giorni dalla notificazione
fronte-somme-entro_5gg_contestato = Entro 5 giorni
fronte-somme-entro_5gg_nota = sanzione ridotta del 30 %
fronte-somme-entro_60gg = Dal 6° al 60° giorno
fronte-somme-entro_60gg_solo = Entro 60 giorni dalla notificazione
fronte-somme-entro_60gg_contestato = Entro 60 giorni
fronte-somme-entro_60gg_nota = pagamento in misura ridotta
fronte-somme-oltre_60gg = Oltre 60 giorni, senza ricorso
fronte-somme-oltre_60gg_nota = metà del massimo
fronte-somme-extra_nota = misura ridotta, art. 16 L. 689/1981
fronte-somme-sanzione = sanzione
fronte-somme-spese = spese
fronte-somme-dettaglio = Spese comprese
fronte-somme-segue = Le spese non sono soggette a riduzione. Per il pagamento, il ricorso e i responsabili si veda la pagina «Informazioni per il destinatario».
fronte-somme-segue_nessuna = Le spese sono a carico di chi sarà tenuto al pagamento. Per il ricorso e i responsabili si veda la pagina «Informazioni per il destinatario».
fronte-somme-senza_spese = nessuna
fronte-somme-notifica = notificazione
fronte-somme-procedurali = procedimento
fronte-somme-altre = altre spese
fronte-somme-nessuna = Pagamento in misura ridotta non ammesso
fronte-somme-nessuna_testo = Per la violazione accertata la legge non ammette il pagamento in misura ridotta (art. 202, commi 3 e 3-bis, C.d.S.). Il verbale è trasmesso al Prefetto entro dieci giorni; la somma dovuta è stabilita con l'ordinanza-ingiunzione. Non eseguire alcun versamento prima di riceverla.
fronte-somme-nessuna_extra = Per la violazione accertata la legge non ammette il pagamento in misura ridotta. Il verbale è trasmesso all'autorità competente, che stabilisce la somma dovuta con l'ordinanza-ingiunzione. Non eseguire alcun versamento prima di riceverla.
fronte-somme-nessuna_dettaglio = Spese

## retro
retro-titolo = Informazioni per il destinatario
retro-parte_di = Verbale n.
retro-sottotitolo = Questa pagina è parte integrante del verbale. I termini decorrono dalla notificazione; il giorno della notificazione non si conta e, se l'ultimo giorno è festivo, il termine passa al primo giorno seguente non festivo.
retro-sottotitolo_contestato = Questa pagina è parte integrante del verbale. I termini decorrono dalla contestazione o, per chi non l'ha ricevuta, dalla notificazione; il giorno iniziale non si conta e, se l'ultimo giorno è festivo, il termine passa al primo giorno seguente non festivo.

retro-pagamento-titolo = Come pagare
retro-pagamento-sconto-1 = **Entro 5 giorni** si paga la sanzione ridotta del 30 %; **dal 6° al 60° giorno** la somma pari al minimo della sanzione (art. 202, comma 1, C.d.S.). A entrambe si aggiungono le spese di accertamento e di notificazione, che non sono ridotte (art. 201, comma 4, C.d.S.). Gli importi sono quelli indicati nel verbale, spese comprese.
retro-pagamento-ridotto-1 = **Entro 60 giorni** si paga la somma pari al minimo della sanzione (art. 202, comma 1, C.d.S.), più le spese di accertamento e di notificazione (art. 201, comma 4, C.d.S.). Per questa violazione la legge esclude la riduzione del 30 % per chi paga entro 5 giorni.
retro-pagamento-extra-1 = **Entro 60 giorni** il pagamento della somma in misura ridotta, pari alla più favorevole fra il terzo del massimo e il doppio del minimo della sanzione, con le spese del procedimento, estingue l'obbligazione (art. 16 L. 24 novembre 1981, n. 689). Non è prevista la riduzione per chi paga entro 5 giorni.
retro-pagamento-nessuno-1 = Per questa violazione il pagamento in misura ridotta non è ammesso (art. 202, commi 3 e 3-bis, C.d.S.): un versamento non estinguerebbe la sanzione. Il verbale è trasmesso entro dieci giorni al Prefetto, che con ordinanza-ingiunzione fissa la somma e il termine di trenta giorni per pagarla (art. 204 C.d.S.).
retro-pagamento-nessuno_extra-1 = Per questa violazione il pagamento in misura ridotta non è ammesso: un versamento non estinguerebbe la sanzione. La somma è stabilita con ordinanza-ingiunzione (art. 18 L. 24 novembre 1981, n. 689).
retro-pagamento-avviso-1 = Usi l'**avviso pagoPA allegato**: in banca, dal tabaccaio, con l'app o il sito della sua banca, con l'app IO e negli altri punti abilitati. Inquadri il codice QR oppure indichi il codice avviso di 18 cifre.
retro-pagamento-avviso_due-1 = Gli avvisi sono due, uno per ogni importo: usi solo quello del termine in cui paga.
retro-pagamento-altrimenti-1 = { $altre_modalita }
retro-pagamento-regole-1 = Un pagamento tardivo, o inferiore anche di poco al dovuto, spese comprese, non estingue la sanzione ed è trattenuto in acconto (art. 389 D.P.R. 495/1992).
retro-pagamento-regole_extra-1 = Un pagamento tardivo, o inferiore anche di poco al dovuto, spese comprese, non estingue l'obbligazione.
retro-pagamento-giacenza-1 = Se il piego è in giacenza all'ufficio postale, la notificazione si ha per eseguita il giorno del ritiro oppure, se entro dieci giorni dalla spedizione della comunicazione di avvenuto deposito non è ritirato, al decimo giorno, anche per chi lo ritira dopo (art. 8 L. 20 novembre 1982, n. 890).

retro-ricorso-titolo = Come ricorrere
retro-ricorso-cds-1 = Chi ritiene infondato il verbale e **non ha pagato in misura ridotta** può ricorrere a una sola delle due autorità seguenti: i ricorsi sono **alternativi** e il pagamento li esclude.
retro-ricorso-cds-2 = **Prefetto, entro 60 giorni** (art. 203 C.d.S.): ricorso in carta libera al { $prefetto }, presentato o inviato con raccomandata con avviso di ricevimento o PEC al Comando oppure direttamente al Prefetto, con i documenti utili e l'eventuale richiesta di audizione. Se il ricorso è respinto, il Prefetto ingiunge una somma non inferiore al doppio del minimo (art. 204 C.d.S.).
retro-ricorso-cds-3 = **Giudice di Pace, entro 30 giorni**, 60 se il ricorrente risiede all'estero (art. 204-bis C.d.S. e art. 7 D.Lgs. 1° settembre 2011, n. 150): ricorso al { $giudice_di_pace }, depositato in cancelleria, spedito per posta o per via telematica, con copia del verbale e versamento del contributo unificato. Solo questo termine è sospeso dal 1° al 31 agosto (L. 7 ottobre 1969, n. 742).
retro-ricorso-extra-1 = **Entro 30 giorni** gli interessati possono inviare **scritti difensivi e documenti** e chiedere di essere sentiti (art. 18 L. 24 novembre 1981, n. 689). L'autorità competente è: { $autorita_extra }, { $indirizzo_ente }, PEC { $pec }.
retro-ricorso-extra-2 = L'autorità, se ritiene fondato l'accertamento, determina la somma e la ingiunge con ordinanza motivata; altrimenti archivia. Contro l'ordinanza si può proporre opposizione al giudice entro 30 giorni dalla sua notificazione, 60 se l'interessato risiede all'estero (art. 22 L. 689/1981 e art. 6 D.Lgs. 1° settembre 2011, n. 150). Il verbale non è autonomamente impugnabile.
retro-ricorso-nessuno = Chi ritiene infondato il verbale può ricorrere a una sola delle due autorità seguenti: i ricorsi sono **alternativi**.

retro-mancato-titolo = Se non si paga e non si ricorre
retro-mancato-titolo_nessuno = Se non si ricorre
retro-mancato-titolo_extra = Se non si paga
retro-mancato-cds-1 = Trascorsi 60 giorni senza pagamento in misura ridotta e senza ricorso, il verbale diventa **titolo esecutivo per una somma pari alla metà del massimo della sanzione, più le spese di procedimento** (art. 203, comma 3, C.d.S.). Segue la riscossione coattiva, con maggiorazione di un decimo per ogni semestre di ritardo (art. 27 L. 689/1981) e ulteriori spese.
retro-mancato-nessuno-1 = Il Prefetto, se ritiene fondato l'accertamento, emette l'ordinanza-ingiunzione per una somma non inferiore al doppio del minimo, più le spese; l'ordinanza non pagata né opposta nei termini costituisce titolo esecutivo (art. 204 C.d.S.).
retro-mancato-extra-1 = Trascorsi 60 giorni senza pagamento, il Comando presenta rapporto all'autorità competente (art. 17 L. 689/1981), che decide con ordinanza. **Il verbale non costituisce titolo esecutivo**: lo è la sola ordinanza-ingiunzione.

retro-rate-titolo = Pagamento a rate
retro-rate-cds-1 = Chi è in condizioni economiche disagiate può chiedere **entro 30 giorni** dalla contestazione o dalla notificazione la rateazione, se la somma per una o più violazioni dello stesso verbale supera 200,00 € (art. 202-bis C.d.S.). Occorre un reddito imponibile non superiore a { $reddito_rate }, aumentato di { $reddito_familiare } per ogni familiare convivente. Rate di almeno 100,00 €, con interessi: fino a 12 se la somma non supera 2.000,00 €, 24 se non supera 5.000,00 €, 60 oltre. L'istanza è rivolta al Sindaco e si presenta al Comando; si decide entro 90 giorni, in mancanza l'istanza si intende respinta. **Chi chiede le rate rinuncia al ricorso.**
retro-rate-extra-1 = Chi è in condizioni economiche disagiate può chiedere all'autorità che emette l'ordinanza il pagamento in rate mensili, da tre a trenta, ciascuna di almeno 15,00 € (art. 26 L. 689/1981).

retro-punti-titolo = Punti e dati del conducente
retro-punti-cds-1 = Se il conducente non è stato identificato, **entro 60 giorni** dalla notificazione il proprietario o altro obbligato in solido deve comunicare al Comando i dati personali e della patente di chi guidava (art. 126-bis, comma 2, C.d.S.), con il modulo allegato. L'obbligo riguarda anche chi paga; chi ricorre ne informi il Comando entro lo stesso termine. Chi, senza giustificato e documentato motivo, non comunica i dati è soggetto alla sanzione da { $conducente_minimo } a { $conducente_massimo }.
retro-punti-cds-2 = I punti sono tolti a chi guidava, dopo la definizione della contestazione: il doppio se ha la patente da meno di tre anni, al massimo 15 per verbale se non è prevista la sospensione o la revoca della patente.
retro-punti-identificato-1 = I punti indicati nel verbale sono tolti al conducente identificato, dopo la definizione della contestazione (art. 126-bis C.d.S.): il doppio se ha la patente da meno di tre anni, al massimo 15 per verbale se non è prevista la sospensione o la revoca della patente.

retro-accesso-titolo = Atti e fotografie
retro-accesso-testo-1 = Gli atti e le eventuali fotografie possono essere visti, anche in copia, da chi vi ha interesse (artt. 22 e seguenti L. 7 agosto 1990, n. 241), presso il Comando negli orari di apertura{ $accesso_portale }.
retro-accesso-portale = { " " }o in rete all'indirizzo { $portale_foto }

retro-privacy-titolo = Protezione dei dati personali
retro-privacy-testo-1 = **Titolare** del trattamento è il { $titolare }, { $indirizzo_ente }, PEC { $pec }. **Finalità**: accertamento, notificazione e riscossione delle sanzioni amministrative. **Base giuridica**: obbligo di legge ed esercizio di pubblici poteri (art. 6, par. 1, lett. c) ed e), Reg. UE 2016/679; D.Lgs. 285/1992; L. 689/1981). I dati, anche tratti dai registri dei veicoli e della popolazione, sono comunicati alle autorità competenti per i ricorsi, a chi effettua la notificazione e la riscossione e all'anagrafe nazionale degli abilitati alla guida; sono conservati per il tempo necessario al procedimento, alla riscossione e agli obblighi di archivio.
retro-privacy-testo-2 = **Conseguenze**: il trattamento può comportare la sanzione, la decurtazione di punti e la riscossione coattiva. La stampa e la spedizione sono affidate a { $responsabile_esterno } quale **responsabile del trattamento** (art. 28). **Diritti**: accesso, rettifica, cancellazione o limitazione nei casi previsti e opposizione (artt. 15-21), rivolgendosi al titolare o al **responsabile della protezione dei dati** ({ $dpo }); reclamo al Garante per la protezione dei dati personali (art. 77). **Informativa completa**: { $informativa } e presso il Comando.

retro-firma-titolo = Responsabili e sottoscrizione
retro-firma-accertatori = Verbalizzanti
retro-firma-procedimento = Responsabile del procedimento
retro-firma-inserimento = Responsabile immissione dati
retro-firma-notificazione = Responsabile notificazione
retro-firma-comandante = Comandante
retro-firma-testo-1 = Atto redatto con sistema meccanizzato: la firma autografa è sostituita dall'indicazione a stampa del nominativo dei soggetti responsabili (art. 3, comma 2, D.Lgs. 12 febbraio 1993, n. 39).
retro-firma-testo-2 = **Copia conforme all'originale informatico** conservato presso il Comando (art. 385, comma 3, D.P.R. 495/1992; art. 23 D.Lgs. 7 marzo 2005, n. 82). Ufficio del procedimento: { $settore } (artt. 4 e 5 L. 241/1990).
retro-firma-testo_extra-1 = Atto redatto con sistema meccanizzato: la firma autografa è sostituita dall'indicazione a stampa del nominativo dei soggetti responsabili (art. 3, comma 2, D.Lgs. 12 febbraio 1993, n. 39).
retro-firma-testo_extra-2 = **Copia conforme all'originale informatico** conservato presso il Comando (art. 23 D.Lgs. 7 marzo 2005, n. 82). Ufficio del procedimento: { $settore } (artt. 4 e 5 L. 241/1990).

retro-relata-titolo = Relazione di notificazione
retro-relata-cds = Il responsabile della notificazione indicato a fianco attesta di notificare questo atto al destinatario a mezzo del servizio postale, con raccomandata per atti giudiziari (art. 201, comma 3, C.d.S.; L. 20 novembre 1982, n. 890), spedita nella data risultante dal timbro o dalla distinta dell'operatore postale. La prova della notificazione è l'avviso di ricevimento.
retro-relata-extra = Il responsabile della notificazione indicato a fianco attesta di notificare questo atto al destinatario a mezzo del servizio postale, con raccomandata per atti giudiziari (art. 14 L. 24 novembre 1981, n. 689; L. 20 novembre 1982, n. 890), spedita nella data risultante dal timbro o dalla distinta dell'operatore postale. La prova della notificazione è l'avviso di ricevimento.
retro-relata-altra = Se la notificazione avviene per consegna diretta:
retro-relata-righe-1 = Consegnato a
retro-relata-righe-2 = in qualità di
retro-relata-righe-3 = luogo e data
retro-relata-righe-4 = firma di chi riceve
retro-relata-righe-5 = l'incaricato

## conducente
conducente-titolo = Comunicazione dei dati del conducente
conducente-norma = Art. 126-bis, comma 2, del Codice della Strada. Da restituire compilato e firmato entro 60 giorni dalla notificazione del verbale.
conducente-restituire = Da restituire a
conducente-numero = Verbale n.
conducente-targa = Targa
conducente-data = Violazione in data
conducente-luogo = Luogo
conducente-notificato = Notificato il
conducente-a_titolo = A. Chi dichiara
conducente-a_qualita = in qualità di

conducente-a_caselle-1 = proprietario o altro obbligato in solido
conducente-a_caselle-2 = legale rappresentante della persona giuridica
conducente-a_caselle-3 = delegato (allegare la delega)
conducente-b_titolo = B. Che cosa dichiara

conducente-b_caselle-1 = Alla guida del veicolo ero io (compilare C; basta la firma del dichiarante).
conducente-b_caselle-2 = Alla guida del veicolo era la persona indicata in C.
conducente-b_caselle-3 = Non sono in grado di indicare chi guidava, per il motivo seguente (giustificato e documentato; altrimenti si applica la sanzione richiamata in E):
conducente-c_titolo = C. Il conducente
conducente-d_titolo = D. Dichiarazione e firme
conducente-d_testo = Dichiaro quanto sopra ai sensi degli artt. 46 e 47 D.P.R. 28 dicembre 2000, n. 445, consapevole delle sanzioni penali per chi dichiara il falso (art. 76 dello stesso decreto).
conducente-d_conforme = Allegare la copia fronte e retro della patente del conducente, firmata da lui, con la frase scritta a mano: «Io sottoscritto/a … nato/a a … il … dichiaro che la fotocopia del seguente documento è conforme all'originale in mio possesso»; allegare anche la copia di un documento d'identità di chi dichiara.
conducente-d_luogo = Luogo e data
conducente-d_firma_dichiarante = Firma di chi dichiara
conducente-d_firma_conducente = Firma del conducente
conducente-e_titolo = E. Istruzioni
conducente-e_testo = Il modulo si consegna al Comando, si spedisce con raccomandata o si invia per PEC entro 60 giorni dalla notificazione del verbale, anche se si è già pagato. Chi ricorre ne informi il Comando entro lo stesso termine. Chi senza giustificato e documentato motivo non comunica i dati è soggetto alla sanzione da { $conducente_minimo } a { $conducente_massimo } (art. 126-bis, comma 2, C.d.S.). Per la patente rilasciata all'estero indicare lo Stato e allegarne copia. I dati sono trattati come detto nella pagina «Informazioni per il destinatario» del verbale.

conducente-persona-1 = Cognome
conducente-persona-2 = Nome

conducente-nascita-1 = Nato/a a
conducente-nascita-2 = Prov. o Stato
conducente-nascita-3 = il
conducente-nascita-4 = Sesso

conducente-residenza-1 = Residente in
conducente-residenza-2 = Via e numero
conducente-residenza-3 = CAP

conducente-recapiti-1 = Telefono
conducente-recapiti-2 = PEC o e-mail

conducente-ente_riga-1 = Per la società o l'ente
conducente-ente_riga-2 = C.F. o P.IVA

conducente-patente-1 = Patente cat.
conducente-patente-2 = numero
conducente-patente-3 = rilasciata da
conducente-patente-4 = il
conducente-patente-5 = valida fino al

conducente-documento-1 = Documento d'identità
conducente-documento-2 = numero
conducente-documento-3 = rilasciato da
conducente-documento-4 = il
