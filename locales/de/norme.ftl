# Stato: bozza
# Längere Texte, die mehrere Vorlagen Wort für Wort drucken.

accesso-testo =
    Die Akten des Verfahrens, die Fotos und die Aufnahmen können persönlich oder mit Vollmacht hier eingesehen werden: { $ente_comando }, { $ente_indirizzo }, zu den Öffnungszeiten{ $ente_ha_orari ->
        [0] { "" }
       *[other] { " " }({ $ente_orari })
    }; Kopien können bei { $ente_pec } angefordert werden (Art. 22 ff. des Gesetzes vom 7. August 1990, Nr. 241).

responsabile-testo =
    Zuständiges Amt: { $ente_settore }, { $ente_indirizzo }{ $ente_ha_telefono ->
        [0] { "" }
       *[other] { ", " }Tel. { $ente_telefono }
    }, PEC { $ente_pec } (Art. 4 und 5 des Gesetzes vom 7. August 1990, Nr. 241).
responsabile-nome = Verantwortliche Person: **{ $responsabile_procedimento }**.

privacy-testo = **Verantwortlicher** der Verarbeitung: { $ente_nome }, { $ente_indirizzo }. **Zwecke**: Feststellung der Übertretung, Zustellung der Akten, Einhebung der Beträge und Verteidigung vor Gericht; **Rechtsgrundlage**: gesetzliche Pflichten und Ausübung öffentlicher Gewalt (Art. 6 Abs. 1 Buchst. c und e Verordnung EU 2016/679). Die Daten werden so lange aufbewahrt, wie es das Verfahren und die Bestimmungen über die öffentlichen Archive verlangen. Die Verarbeitung kann zur Strafe, zum Abzug von Punkten und zur Zwangseinhebung führen. Druck und Versand besorgt { $ente_responsabile_esterno } als Auftragsverarbeiter (Art. 28). **Rechte**: Auskunft, Berichtigung, Löschung oder Einschränkung in den vorgesehenen Fällen und Widerspruch (Art. 15-21), beim Verantwortlichen oder beim Datenschutzbeauftragten ({ $ente_dpo }); Beschwerde bei der Datenschutzbehörde (Garante per la protezione dei dati personali, Art. 77). **Vollständige Information**: { $ente_informativa } und beim Kommando.

giacenza-testo =
    Wird die Sendung beim Postamt hinterlegt, so gilt die Zustellung als am Tag der Abholung erfolgt; wird sie nicht innerhalb von zehn Tagen ab dem Versand der Mitteilung über die Hinterlegung abgeholt, gilt sie als am zehnten Tag erfolgt, auch für den, der sie später abholt (Art. 8 des Gesetzes vom 20. November 1982, Nr. 890).

termini-testo =
    Der Tag der Zustellung wird nicht mitgezählt; fällt der letzte Tag auf einen Feiertag, endet die Frist am nächsten Tag, der kein Feiertag ist.

ricorso-verbale =
    Wer das Protokoll für unbegründet hält und **nicht den ermäßigten Betrag gezahlt hat**, kann bei nur einer der beiden folgenden Behörden Rekurs einlegen: Die Rekurse **schließen einander aus**, und die Zahlung schließt beide aus.
ricorso-prefetto = **Verwaltungsrekurs innerhalb von 60 Tagen** (Art. 203 StVO) beim { $ente_prefetto }: Rekurs auf stempelfreiem Papier, beim Kommando oder direkt bei dieser Behörde eingereicht oder dorthin mit Einschreiben mit Rückschein oder PEC gesandt, mit den dienlichen Unterlagen und dem allfälligen Antrag auf Anhörung. Wird der Rekurs abgewiesen, so wird die Zahlung eines Betrags auferlegt, der nicht unter dem Doppelten des Mindestbetrags liegt (Art. 204 StVO).
ricorso-gdp = **Friedensrichter, innerhalb von 30 Tagen**, 60 bei Wohnsitz im Ausland (Art. 204-bis StVO und Art. 7 GvD vom 1. September 2011, Nr. 150): Rekurs beim { $ente_giudice_di_pace }, in der Kanzlei hinterlegt, mit der Post oder auf telematischem Weg eingereicht, mit einer Kopie des Protokolls. Nur diese Frist ruht vom 1. bis zum 31. August (Gesetz vom 7. Oktober 1969, Nr. 742).

come-pagare-avviso =
    Verwenden Sie die **beiliegende pagoPA-Zahlungsmitteilung**: bei der Bank, in der Tabaktrafik, mit der App oder auf der Website Ihrer Bank, mit der App IO und bei den anderen dafür eingerichteten Stellen. Scannen Sie den QR-Code oder geben Sie den 18-stelligen Code der Zahlungsmitteilung an.
altre-modalita = { $ente_altre_modalita }

pagamento-parziale =
    Eine verspätete Zahlung oder eine Zahlung, die auch nur wenig unter dem geschuldeten Betrag samt Kosten liegt, tilgt die Strafe nicht und wird als Anzahlung behalten (Art. 389 DPR vom 16. Dezember 1992, Nr. 495).
iscrizione-a-ruolo =
    Nach Ablauf der Frist ohne Zahlung wird der Betrag in die Hebeliste eingetragen und zwangsweise eingehoben, mit einem Zuschlag von einem Zehntel für jedes Halbjahr Verzug (Art. 27 des Gesetzes vom 24. November 1981, Nr. 689) und weiteren Kosten.
se-ha-pagato =
    Haben Sie schon gezahlt, so zahlen Sie nicht noch einmal: Senden Sie eine Kopie der Quittung an { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }oder an { $ente_email }
    } oder bringen Sie sie zum Kommando, und geben Sie die Nummer des Aktes an.
se-ha-ricorso =
    Haben Sie Rekurs eingelegt, so teilen Sie uns die Behörde und das Datum mit und legen Sie den Nachweis der Einreichung bei.
lettera-di-cortesia =
    Dieses Schreiben ist eine freundliche Mitteilung: Es ist keine neue Feststellung, kann nicht angefochten werden und eröffnet die Fristen für den Rekurs nicht von Neuem.

rimborso-come =
    Auszufüllen, zu unterschreiben und mit der Kopie eines Ausweises zurückzugeben: an { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }oder an { $ente_email }
    }, mit der Post an { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, oder am Schalter.
rimborso-titolo = Antrag auf Rückerstattung
rimborso-atto = Für den Akt Nr. **{ $numero }**, Code **{ $codice }**
rimborso-chi = Wer die Rückerstattung beantragt
rimborso-cognome = Zu- und Vorname oder Bezeichnung
rimborso-nato = Geboren in
rimborso-nato-il = am
rimborso-cf = Steuernummer oder MwSt.-Nr.
rimborso-residenza = Wohnsitz oder Sitz (Straße, Nummer, PLZ, Gemeinde, Staat)
rimborso-telefono = Telefon
rimborso-recapito = PEC oder E-Mail
rimborso-qualita = In der Eigenschaft als
rimborso-destinatario = Empfänger des Aktes
rimborso-pagatore = Person, die gezahlt hat
rimborso-delegato = bevollmächtigte Person oder gesetzlicher Vertreter (Vollmacht oder Nachweis beilegen)
rimborso-erede = Erbe des Empfängers oder der Person, die gezahlt hat
rimborso-dove = Wohin der Betrag zu überweisen ist
rimborso-intestatario = Inhaber des Kontos
rimborso-banca = Bank oder Post, Filiale
rimborso-iban = IBAN
rimborso-bic = BIC (nur bei Konten im Ausland)
rimborso-dichiara =
    Ich beantrage die Rückerstattung des gezahlten und nicht geschuldeten Betrags und erkläre im Sinne von Art. 46 und 47 DPR vom 28. Dezember 2000, Nr. 445, im Bewusstsein der strafrechtlichen Folgen einer falschen Erklärung (Art. 76 desselben Dekrets), dass meine Angaben wahr sind und dass ich die Rückerstattung noch nicht erhalten habe.
rimborso-allegati = Ich lege die Kopie des Ausweises bei und, sofern ich sie habe, die Quittungen der Zahlung.
rimborso-luogo-data = Ort und Datum
rimborso-firma = Unterschrift der antragstellenden Person

# Verbali: retro di common/atto.typ.
accertamento-parte =
    Diese Seite ist Bestandteil des Protokolls. Die Fristen laufen ab der Zustellung; der Tag der Zustellung wird nicht mitgezählt, und fällt der letzte Tag auf einen Feiertag, endet die Frist am nächsten Tag, der kein Feiertag ist.
importi-segue =
    Die Kosten werden nicht ermäßigt. Zur Zahlung, zum Rekurs und zu den Verantwortlichen siehe «Informationen für den Empfänger».
pagamento-ridotto = **Innerhalb von 5 Tagen** ist die um 30 % ermäßigte Strafe zu zahlen, **vom 6. bis zum 60. Tag** der Mindestbetrag der Strafe (Art. 202 Absatz 1 StVO). Zu beiden kommen die Kosten der Feststellung und der Zustellung hinzu, die nicht ermäßigt werden (Art. 201 Absatz 4 StVO). Die Beträge sind die im Protokoll angegebenen, Kosten inbegriffen.
pagamento-due-avvisi =
    Es sind zwei Zahlungsmitteilungen, eine für jeden Betrag: Verwenden Sie nur jene der Frist, in der Sie zahlen.
mancato-verbale =
    Nach 60 Tagen ohne Zahlung des ermäßigten Betrags und ohne Rekurs wird das Protokoll zum **vollstreckbaren Titel über die Hälfte des Höchstbetrags der Strafe zuzüglich der Verfahrenskosten** (Art. 203 Absatz 3 StVO). Es folgt die Zwangseinhebung, mit einem Zuschlag von einem Zehntel für jedes Halbjahr Verzug (Art. 27 des Gesetzes vom 24. November 1981, Nr. 689) und weiteren Kosten.
rate-verbale =
    Wer sich in einer wirtschaftlichen Notlage befindet, kann **innerhalb von 30 Tagen** ab der Zustellung die Ratenzahlung beantragen, wenn der Betrag für eine oder mehrere Übertretungen desselben Protokolls 200,00 € übersteigt (Art. 202-bis StVO). Das steuerpflichtige Einkommen darf { $somma_reddito_rate } nicht übersteigen, erhöht um { $somma_reddito_familiare } für jedes im gemeinsamen Haushalt lebende Familienmitglied. Raten von mindestens 100,00 €, mit Zinsen: bis zu 12, wenn der Betrag 2.000,00 € nicht übersteigt, 24, wenn er 5.000,00 € nicht übersteigt, darüber 60. Der Antrag ist an den Bürgermeister zu richten und beim Kommando einzureichen; darüber wird innerhalb von 90 Tagen entschieden, andernfalls gilt der Antrag als abgelehnt. **Wer Raten beantragt, verzichtet auf den Rekurs.**
conformita-verbale = **Gleichlautende Kopie des informatischen Originals**, das beim Kommando aufbewahrt wird (Art. 385 Absatz 3 DPR 495/1992; Art. 23 GvD vom 7. März 2005, Nr. 82).
redatto-meccanizzato =
    Mit automatisiertem System erstellter Akt: Die eigenhändige Unterschrift wird durch die gedruckte Angabe der Namen der verantwortlichen Personen ersetzt (Art. 3 Absatz 2 GvD vom 12. Februar 1993, Nr. 39).
relata-postale =
    Die unter «Verantwortliche und Unterzeichnung» für die Zustellung angegebene Person bestätigt, diesen Akt dem Empfänger mit der Post zuzustellen, mit Einschreiben für Gerichtsakten (Art. 201 Absatz 3 StVO; Gesetz vom 20. November 1982, Nr. 890), versandt an dem Tag, der sich aus dem Stempel oder der Liste des Postbetreibers ergibt. Nachweis der Zustellung ist der Rückschein.
relata-diretta = Wenn die Zustellung durch direkte Übergabe erfolgt:

# Verbali e lettere per chi risiede all'estero.
estero-sigle =
    C.d.S. = Codice della Strada, die italienische Straßenverkehrsordnung (gesetzesvertretendes Dekret Nr. 285 vom 30. April 1992); comma = Absatz; D.Lgs. = gesetzesvertretendes Dekret; D.L. = Gesetzesdekret; D.P.R. = Dekret des Präsidenten der Republik; L. = Gesetz.
estero-termini =
    Die Fristen laufen ab der Zustellung. Der Tag der Zustellung wird nicht mitgezählt; fällt der letzte Tag auf einen Feiertag in Italien, endet die Frist am nächsten Tag, der kein Feiertag ist.
estero-pagamento =
    { $pagamento ->
        [sconto] **Innerhalb von 5 Tagen** ab Zustellung zahlen Sie die um 30 % ermäßigte Strafe, **vom 6. bis zum 60. Tag** den gesetzlichen Mindestbetrag der Strafe (Art. 202 Absatz 1 C.d.S.). Zu beiden kommen die Kosten der Feststellung und der Zustellung hinzu, die nicht ermäßigt werden (Art. 201 Absatz 4 C.d.S.). Die angegebenen Beträge enthalten die Kosten.
        [ridotto] **Innerhalb von 60 Tagen** ab Zustellung zahlen Sie den gesetzlichen Mindestbetrag der Strafe (Art. 202 Absatz 1 C.d.S.) zuzüglich der Kosten der Feststellung und der Zustellung (Art. 201 Absatz 4 C.d.S.). Für diesen Verstoß schließt das Gesetz die Ermäßigung von 30 % bei Zahlung innerhalb von 5 Tagen aus. Die angegebenen Beträge enthalten die Kosten.
       *[escluso] Für diesen Verstoß lässt das Gesetz die Zahlung des ermäßigten Betrags nicht zu (Art. 202 Absätze 3 und 3-bis C.d.S.). Das Protokoll wird innerhalb von zehn Tagen dem Präfekten übermittelt, der den zu zahlenden Betrag mit einer Bußgeldverfügung (ordinanza-ingiunzione) festsetzt. **Leisten Sie keine Zahlung, bevor Sie diese erhalten haben.**
    }
estero-bonifico = **Mit Auslandsüberweisung in Euro** auf das unten angegebene Konto. Die Bankspesen trägt, wer zahlt: Bei der Gemeinde muss der volle Betrag eingehen. Geben Sie als Verwendungszweck nur die Nummer des Protokolls und das Kennzeichen an.
estero-pagopa = **Mit der beiliegenden pagoPA-Zahlungsmitteilung**: mit Karte oder vom Konto, auf der Website oder mit der App einer Bank oder eines anderen Anbieters, der an pagoPA teilnimmt. Scannen Sie den QR-Code oder geben Sie den 18-stelligen Code der Zahlungsmitteilung (codice avviso) an. Verwenden Sie die Mitteilung mit dem Betrag für den Zeitraum, in dem Sie zahlen.
estero-ricorso =
    { $pagamento ->
        [escluso] Wer das Protokoll für unbegründet hält, kann bei nur einer der beiden folgenden Behörden Rekurs einlegen: Die beiden Wege **schließen einander aus**.
       *[ammesso] Wer das Protokoll für unbegründet hält und **nicht den ermäßigten Betrag gezahlt hat**, kann bei nur einer der beiden folgenden Behörden Rekurs einlegen: Die beiden Wege **schließen einander aus**, und die Zahlung schließt beide aus.
    }
estero-prefetto = **Beschwerde an den Präfekten, innerhalb von 60 Tagen** ab Zustellung (Art. 203 C.d.S.): formloses Schreiben, gerichtet an den Präfekten ({ $ente_prefetto }), mit Einschreiben mit Rückschein an das Kommando der Ortspolizei ({ $ente_indirizzo }) oder direkt an den Präfekten gesandt, mit den dienlichen Unterlagen und dem allfälligen Antrag auf Anhörung. Wird die Beschwerde abgewiesen, so ordnet der Präfekt die Zahlung eines Betrags an, der nicht unter dem Doppelten des Mindestbetrags liegt (Art. 204 C.d.S.).
estero-gdp = **Einspruch beim Friedensrichter, innerhalb von 60 Tagen** ab Zustellung bei Wohnsitz im Ausland (Art. 204-bis C.d.S. und Art. 7 D.Lgs. Nr. 150 vom 1. September 2011): Einspruch beim Friedensrichter ({ $ente_giudice_di_pace }), in der Kanzlei hinterlegt, mit der Post oder auf telematischem Weg eingereicht, mit einer Kopie des Protokolls und der Einzahlung der Gerichtsgebühr (contributo unificato). Nur diese Frist ruht vom 1. bis zum 31. August (L. Nr. 742 vom 7. Oktober 1969).
estero-mancato =
    { $pagamento ->
        [escluso] Hält der Präfekt die Feststellung für begründet, so erlässt er die Bußgeldverfügung über einen Betrag, der nicht unter dem Doppelten des Mindestbetrags liegt, zuzüglich der Kosten; eine Verfügung, die in den Fristen weder bezahlt noch angefochten wird, ist ein vollstreckbarer Titel (Art. 204 C.d.S.).
       *[ammesso] Vergehen 60 Tage ohne Zahlung des ermäßigten Betrags und ohne Rekurs, so wird das Protokoll zum **vollstreckbaren Titel über einen Betrag in Höhe der Hälfte des Höchstbetrags der Strafe, zuzüglich der Verfahrenskosten** (Art. 203 Absatz 3 C.d.S.). Es folgt die Zwangseinhebung, mit einem Zuschlag von einem Zehntel für jedes Halbjahr Verzug (Art. 27 L. Nr. 689 vom 24. November 1981) und weiteren Kosten.
    }
