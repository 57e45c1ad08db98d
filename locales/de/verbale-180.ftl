# Stato: bozza
# Verbale per mancata esibizione di documenti.

oggetto = Feststellungsprotokoll Nr. { $numero } über eine Übertretung der { -cds }
giorno = { $data_accertamento }, { $ora_accertamento } Uhr
qualita =
    { $qualita ->
        [obbligato] Gesamtschuldner (Art. 196 StVO)
       *[trasgressore] Übertreter
    }

titolo-invito = Aufforderung
invito-atto = Akt
origine = Nr. { $origine_numero } vom { $origine_data }
invito-norma = Verletzte Vorschrift
invito-dove = Ort
invito-ufficio = Amt
invito-scadenza = Frist abgelaufen am

fatto =
    Mit dem angeführten Akt wurde der Empfänger schriftlich aufgefordert, innerhalb der Frist beim Amt zu erscheinen, { $oggetto_invito ->
        [informazioni] um folgende Auskünfte zu erteilen:
       *[esibizione] um folgende Dokumente vorzuweisen:
    }
inottemperanza =
    Der Empfänger ist **der Aufforderung** innerhalb der Frist **nicht nachgekommen**, und ein gerechtfertigter Grund liegt nicht vor.
contestazione = **Unterbliebene sofortige Vorhaltung**: Die Übertretung besteht in einer Unterlassung und wurde nach Ablauf der Frist am Sitz der Ortspolizei in Abwesenheit des Übertreters festgestellt.

violazioni-norma = Vorschrift (StVO)
violazioni-descrizione = Übertretung
violazioni-minima = Strafe von
violazioni-massima = bis
violazioni-punti = Punkte
violazioni-riga-descrizione =
    { $fatto ->
        [mancata-esibizione] Ist ohne gerechtfertigten Grund der Aufforderung nicht nachgekommen, innerhalb der Frist zu erscheinen, um { $oggetto_invito ->
            [informazioni] Auskünfte zu erteilen
           *[esibizione] die verlangten Dokumente vorzuweisen
        } (Akt Nr. { $origine_numero }).
        [senza-documento] Fuhr, ohne das vorgeschriebene Dokument mitzuführen: { $testo }.
       *[altro] { $testo }
    }
