# Stato: riveduto
# Rapporto mensile delle notificazioni per PEC.

titolo = Rapporto delle notificazioni per PEC n. { $numero }

intro = Periodo: **dal { $dal } al { $al }**, secondo il giorno dell'invio.

voce-inviati = Atti inviati
voce-consegnati = Consegnati
voce-non-accettati = Non accettati
voce-non-consegnati = Non consegnati
voce-in-attesa = In attesa di ricevuta

date-nota = L'atto è spedito quando è generata la ricevuta di accettazione e notificato quando è generata la ricevuta di avvenuta consegna completa (D.M. 18 dicembre 2017). Le ore sono quelle italiane.
nessuna-notifica = Nessun atto inviato per PEC nel periodo.

notifiche-invio = Inviato il
notifiche-atto = Atto
notifiche-targa = Targa
notifiche-cf = C.F. o P.IVA
notifiche-pec = Indirizzo PEC
notifiche-destinatario = Destinatario
notifiche-descrizione = Esito
notifiche-ora_accettazione = Accettato alle
notifiche-consegna = Consegnato il
notifiche-riga-invio = { $inviato_il }, { $ora_invio }
notifiche-riga-destinatario =
    { $tipo ->
        [persona] persona
        [societa] società
       *[ente] ente
    }
notifiche-riga-descrizione =
    { $esito ->
        [consegnato] consegnato
        [non_accettato] **non accettato**
        [casella_piena] **casella piena**
        [non_consegnato] **non consegnato**
       *[attesa] in attesa
    }
notifiche-riga-consegna =
    { $esito ->
        [consegnato] { $consegnato_il }, { $ora_consegna }
       *[altro] {""}
    }

origine = Rapporto composto il { $data_atto } alle ore { $ora_rapporto } dalle ricevute registrate fino a quel momento.
origine-impronta = Gli stessi dati sono nel file CSV con impronta SHA-256 { $impronta }.
