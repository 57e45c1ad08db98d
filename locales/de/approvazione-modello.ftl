# Stato: bozza
# Genehmigung der Vorlagen.

titolo = Genehmigung der Vorlagen Nr. { $numero }

intro =
    { $modelli ->
        [one] Dem Kommando wird die angeführte Vorlage in der angegebenen Sprache und Fassung mit ihren Probeseiten vorgelegt.
       *[other] Dem Kommando werden die { $modelli } angeführten Vorlagen vorgelegt, jede in der angegebenen Sprache und Fassung mit ihren Probeseiten.
    } Das Kommando genehmigt endgültig deren Form und Gestaltung.

etichetta-programma = Erstellt mit

modelli-posto = Nr.
modelli-modello = Vorlage
modelli-lingua_modello = Sprache
modelli-versione = Fassung
modelli-impronta = Prüfsumme SHA-256
modelli-campioni = Probeseiten
modelli-esito = Ergebnis
modelli-motivo = Gründe
modelli-riga-esito =
    { $decisione ->
        [approvato] **genehmigt**
        [respinto] **abgelehnt**
       *[da_decidere] {""}
    }

titolo-decisione = Entscheidung
decisione-presa = Die Entscheidung wurde am { $data_decisione } um { $ora_decisione } Uhr von **{ $decide_nome }** ({ $decide_ruolo }) für das Kommando nach Durchsicht der Probeseiten getroffen.
decisione-da-prendere = Bitte in der Spalte „Ergebnis“ für jede Vorlage „genehmigt“ oder „abgelehnt“ eintragen; für abgelehnte Vorlagen die Gründe angeben.
effetto = Gedruckt und versandt werden nur genehmigte Vorlagen in der Fassung mit der angegebenen Prüfsumme.
nuova-approvazione = Jede Änderung von Text, Gestaltung oder Berechnung ändert die Prüfsumme und erfordert eine neue Genehmigung.
bozza = Eine nicht genehmigte Vorlage trägt den Vermerk BOZZA und hat keine gültigen Codes.

luogo-e-data = Ort und Datum
firma-decide = Für das Kommando: Name, Dienstgrad und Unterschrift
