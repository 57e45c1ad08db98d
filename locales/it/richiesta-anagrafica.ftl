# Stato: riveduto
# Richiesta di notizie anagrafiche.

oggetto =
    { $ufficio ->
        [aire] Richiesta di notizie dall'anagrafe degli italiani residenti all'estero
        [consolato] Richiesta di notizie su cittadini italiani residenti all'estero
        [estero] Richiesta di notizie per la notificazione di atti all'estero
       *[anagrafe] Richiesta di notizie anagrafiche per la notificazione di atti
    }

intro =
    Questo Comando deve notificare { $persone ->
        [one] un atto alla persona indicata nell'elenco
       *[other] gli atti indicati nell'elenco alle persone a cui si riferiscono
    } (art. 201, comma 1, C.d.S.). L'invio all'ultimo indirizzo conosciuto non è riuscito.

chiede =
    { $ufficio ->
        [aire] Chiediamo all'Ufficio AIRE, per ogni nominativo:
        [consolato] Chiediamo all'Ufficio consolare, per ogni nominativo:
        [estero] Chiediamo all'Autorità in indirizzo, per ogni nominativo e nei limiti delle norme del Suo Stato:
       *[anagrafe] Chiediamo all'Ufficio anagrafe, per ogni nominativo:
    }
chiede-residenza = la residenza attuale, con l'indirizzo completo e la data da cui decorre;
chiede-precedenti = le residenze precedenti, con le date;
chiede-decesso = in caso di decesso, la data e gli eredi conosciuti;
chiede-emigrazione = in caso di emigrazione, il Comune o lo Stato di destinazione; in caso di irreperibilità, la data della cancellazione.

termine-risposta = La notificazione ha un termine di legge. Chiediamo la risposta **entro il { $termine }**.
come-rispondere = Può compilare le caselle dell'elenco e restituirlo a **{ $ente_pec }**, oppure rispondere con un proprio documento. Citi il riferimento **{ $numero }**.
elenco-elettronico = Lo stesso elenco è allegato in formato elettronico, nel file { $elenco_allegato }.
base-richiesta = Base della richiesta: { $norma }.
incarico = La richiesta è predisposta, in nome e per conto di questo Comando, da { $ente_responsabile_esterno }, responsabile del trattamento dei dati (art. 28 Reg. UE 2016/679) nominato con { $nomina }.
riservatezza = L'elenco contiene soltanto i dati che servono a riconoscere le persone. Le notizie ricevute sono usate per la notificazione degli atti indicati e per il procedimento che ne segue.

titolo-elenco = Elenco delle persone e risposta
persone-posto = N.
persone-nominativo = Cognome e nome
persone-nascita = Luogo e data di nascita
persone-cf = Codice fiscale
persone-indirizzo = Ultimo indirizzo conosciuto
persone-riferimento = Atto e violazione
persone-riga-nascita = { $luogo_nascita } { $data_nascita }
persone-riga-riferimento = { $atto } del { $data_violazione }
persone-risposta-residenza = Residenza attuale e data da cui decorre
persone-risposta-precedenti = Residenze precedenti, con le date
persone-risposta-altro = Decesso, emigrazione, irreperibilità, eredi
