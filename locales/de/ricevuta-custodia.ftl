# Stato: bozza
# Empfangsbestätigung für Papierunterlagen.

titolo = Übernahmebestätigung Nr. { $numero }

intro =
    Am { $data_atto } um { $ora_consegna } Uhr hat **{ $riceve_nome }** ({ $riceve_ruolo }) für { $ente_responsabile_esterno } in { $luogo } von **{ $consegna_nome }** ({ $consegna_ruolo }), für das Kommando, die angeführten Papierunterlagen übernommen.
con-distinta = Den Unterlagen liegt das Verzeichnis des Kommandos bei: { $distinta }.
senza-distinta = Den Unterlagen liegt kein Verzeichnis des Kommandos bei: Die Mengen sind die bei der Übergabe gezählten.

materiali-posto = Nr.
materiali-descrizione = Unterlagen
materiali-primo = Von
materiali-ultimo = Bis
materiali-documenti = Dokumente
materiali-contenitori = Behälter
materiali-nota = Anmerkungen

stato-detto =
    { $stato ->
        [con_riserva] Die Unterlagen werden **mit folgenden Vorbehalten** übernommen:
       *[integro] Die Behälter sind unversehrt und geschlossen; die Unterlagen werden ohne Vorbehalt übernommen.
    }

custodia = Von der Übernahme bis zur Rückgabe verwahrt { $ente_responsabile_esterno } die Unterlagen in Räumen mit Zutrittskontrolle, gewährleistet deren Vertraulichkeit und haftet für Verlust und Zerstörung der Dokumente.
verifica = Abweichungen vom Verzeichnis werden dem Kommando innerhalb von 72 Stunden ab der Übernahme gemeldet, also **bis zum { $verifica_entro }, { $verifica_ora } Uhr**.
restituzione = Die Unterlagen werden innerhalb einer Woche nach der Dateneingabe oder in den mit dem Kommando vereinbarten Abständen zurückgegeben.
copie = Diese Bestätigung wird in zwei Urschriften ausgestellt, eine je Partei.

firma-consegna = Übergeben, für das Kommando: Name und Unterschrift
firma-riceve = Übernommen: Name und Unterschrift
