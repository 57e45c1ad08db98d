# Stato: bozza
# Monatsbericht über die Zustellungen mit PEC.

titolo = Bericht über die Zustellungen mit PEC Nr. { $numero }

intro = Zeitraum: **vom { $dal } bis zum { $al }**, nach dem Tag des Versands.

voce-inviati = Versandte Akte
voce-consegnati = Zugestellt
voce-non-accettati = Nicht angenommen
voce-non-consegnati = Nicht zugestellt
voce-in-attesa = Bestätigung ausstehend

date-nota = Der Akt gilt als versandt, wenn die Annahmebestätigung, und als zugestellt, wenn die vollständige Zustellbestätigung erzeugt wird (M.D. vom 18. Dezember 2017). Die Uhrzeiten gelten für Italien.
nessuna-notifica = Im Zeitraum wurde kein Akt mit PEC versandt.

notifiche-invio = Versandt am
notifiche-atto = Akt
notifiche-targa = Kennzeichen
notifiche-cf = St.-Nr. oder MwSt.-Nr.
notifiche-pec = PEC-Adresse
notifiche-destinatario = Empfänger
notifiche-descrizione = Ergebnis
notifiche-ora_accettazione = Angenommen um
notifiche-consegna = Zugestellt am
notifiche-riga-invio = { $inviato_il }, { $ora_invio }
notifiche-riga-destinatario =
    { $tipo ->
        [persona] Person
        [societa] Unternehmen
       *[ente] Körperschaft
    }
notifiche-riga-descrizione =
    { $esito ->
        [consegnato] zugestellt
        [non_accettato] **nicht angenommen**
        [casella_piena] **Postfach voll**
        [non_consegnato] **nicht zugestellt**
       *[attesa] ausstehend
    }
notifiche-riga-consegna =
    { $esito ->
        [consegnato] { $consegnato_il }, { $ora_consegna }
       *[altro] {""}
    }

origine = Bericht erstellt am { $data_atto } um { $ora_rapporto } Uhr aus den bis dahin aufgezeichneten Bestätigungen.
origine-impronta = Dieselben Daten stehen in der CSV-Datei mit der Prüfsumme SHA-256 { $impronta }.
