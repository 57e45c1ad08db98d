# Stato: bozza
# Abrechnungsübersicht eines Zweimonatszeitraums.

titolo = Abrechnungsübersicht

premessa =
    Zeitraum { $periodo_dal } – { $periodo_al }. Erbrachte Leistungen und zu verrechnende Beträge nach Art. 5 und 23 der Vergabebedingungen.

etichetta-fornitore = Auftragnehmer
etichetta-contratto = Vertrag
etichetta-avviati = Zur Zustellung gegeben
etichetta-rinotifiche = Davon erneute Zustellungen

titolo-voci = Verrechnete Leistungen
voci-voce-detta = Leistung
voci-atti = Akte
voci-prezzo = Preis je Akt
voci-importo = Betrag
voci-riga-voce-detta =
    { $voce ->
        [italia_posta] Mit der Post an Ansässige in Italien versandte Akte
        [italia_pec] Mit zertifizierter elektronischer Post versandte Akte
       *[estero] Im Ausland zugestellte Akte
    }
regola-conteggio =
    Gezählt werden die im Zeitraum tatsächlich zur Zustellung gegebenen Akte, mit der Post oder mit zertifizierter elektronischer Post. Die Postgebühren der Zustellung trägt die Gemeinde.

titolo-esclusi = Ohne Vergütung
esclusi-motivo-detto = Grund
esclusi-quanti = Anzahl
esclusi-riga-motivo-detto =
    { $motivo ->
        [pagati_prima] Eingegebene, aber vor dem Versand bezahlte Protokolle und Vorankündigungen
        [solleciti] Zahlungsaufforderungen (nur Ersatz der vorgestreckten Postgebühren)
        [annullati] Vor dem Versand aufgehobene Akte
       *[altro] Anderes
    }

titolo-conto = Abrechnung
voce-lordo = Betrag der Leistungen
voce-ribasso = Abschlag { $ribasso_detto }, abzuziehen
voce-imponibile = Nettobetrag der Leistungen
voce-ritenuta = Einbehalt von 0,50 %, abzuziehen
voce-netto = Steuergrundlage
voce-iva = MwSt. { $aliquota }
voce-rimborsi = Ersatz der vorgestreckten Postgebühren
voce-totale = Rechnungsbetrag
voce-iva-versata = Von der Gemeinde abgeführte MwSt., abzuziehen
voce-penali = Vertragsstrafen des Zeitraums, einzubehalten
voce-al-fornitore = An den Auftragnehmer zu zahlen

regola-ritenuta =
    Der Einbehalt von 0,50 % auf den Nettobetrag jeder Zahlung wird mit der Schlussabrechnung freigegeben.
voce-ritenute-precedenti = Frühere Einbehalte
voce-ritenute = Einbehalte insgesamt
regola-pagamento =
    Zahlung innerhalb von 30 Tagen ab Erhalt der Rechnung oder ab der Prüfung der ordnungsgemäßen Ausführung, wenn diese später erfolgt.

luogo-e-data = Ort und Datum
firma-fornitore = Für den Auftragnehmer
firma-esecuzione = Für die Ausführung verantwortlich
