# Stato: bozza
# Texte des Übertretungsprotokolls auf Deutsch.
#
# Wer einen Text ändert, wiederholt die Genehmigung der Vorlage. Ein Name aus Teilen ist eine Stelle der Vorlage:
# `retro-pagamento-sconto-1` ist der erste Absatz der Variante `sconto` im Abschnitt `pagamento`.

## fronte
fronte-cds = Straßenverkehrsordnung
fronte-extra = Gesetz Nr. 689/1981
fronte-registro = Register
fronte-targa = Kennzeichen
fronte-del = Übertretung vom
fronte-piego = Einschreiben für Gerichtsakten Nr.
fronte-codice_atto = Code des Aktes
fronte-numero = Nr.
fronte-motivo_norma = Art. 201 Absatz 1-bis Buchst. { $lettera } StVO

fronte-titoli-nc = Übertretungsprotokoll nach der Straßenverkehrsordnung
fronte-titoli-contestato = Vorhaltungsprotokoll nach der Straßenverkehrsordnung
fronte-titoli-extra = Protokoll über eine Verwaltungsübertretung
fronte-titoli-v126b = Übertretungsprotokoll – Art. 126-bis StVO
fronte-titoli-v180 = Übertretungsprotokoll – Art. 180 StVO

fronte-atto-nc = Übertretungsprotokoll Nr.
fronte-atto-contestato = Vorhaltungsprotokoll Nr.
fronte-atto-extra = Übertretungsprotokoll Nr.
fronte-atto-v126b = Übertretungsprotokoll Nr.
fronte-atto-v180 = Übertretungsprotokoll Nr.

fronte-norme-nc = Art. 200 und 201 GvD vom 30. April 1992, Nr. 285; Art. 383 und 385 DPR vom 16. Dezember 1992, Nr. 495
fronte-norme-contestato = Art. 200 und 201 GvD vom 30. April 1992, Nr. 285; Art. 383 DPR vom 16. Dezember 1992, Nr. 495
fronte-norme-extra = Art. 13 und 14 Gesetz vom 24. November 1981, Nr. 689
fronte-norme-v126b = Art. 126-bis Absatz 2, Art. 200 und 201 GvD vom 30. April 1992, Nr. 285; Art. 383 DPR vom 16. Dezember 1992, Nr. 495
fronte-norme-v180 = Art. 180 Absatz 8, Art. 200 und 201 GvD vom 30. April 1992, Nr. 285; Art. 383 DPR vom 16. Dezember 1992, Nr. 495

fronte-etichette-quando = Tag und Uhrzeit
fronte-etichette-luogo = Ort
fronte-etichette-accertatori = Feststellende Beamte
fronte-etichette-veicolo = Fahrzeug
fronte-etichette-destinatario = Empfänger
fronte-etichette-altri = Andere Beteiligte
fronte-etichette-fatto = Sachverhalt
fronte-etichette-mancata = Unterbliebene Vorhaltung
fronte-etichette-contestazione = Vorhaltung
fronte-etichette-dichiarazioni = Erklärungen
fronte-etichette-dinamica = Unfallhergang
fronte-etichette-dispositivo = Gerät

fronte-parole-ore = um
fronte-parole-accertata = festgestellt am
fronte-parole-ore_accertata = um
fronte-parole-km = km
fronte-parole-direzione = Richtung
fronte-parole-quartiere = Ortsteil
fronte-parole-dentro = geschlossene Ortschaft
fronte-parole-fuori = außerhalb der geschlossenen Ortschaft
fronte-parole-matricola = Dienstnummer
fronte-parole-matricole = Dienstnummern
fronte-parole-colore = Farbe
fronte-parole-telaio = Fahrgestell
fronte-parole-targa = Kennzeichen
fronte-parole-nato = geboren
fronte-parole-nato_a = in
fronte-parole-nato_il = am
fronte-parole-cf = St.-Nr.
fronte-parole-piva = MwSt.-Nr.
fronte-parole-residente = wohnhaft in
fronte-parole-sede = mit Sitz in
fronte-parole-patente = Führerschein Nr.
fronte-parole-qualita = als
fronte-parole-contestata = Die Übertretung wurde dem Übertreter sofort vorgehalten; eine Kopie des Protokolls wird dem oben angegebenen Empfänger zugestellt.

fronte-ruoli-TRASGRESSORE = Übertreter
fronte-ruoli-OBBLIGATO = Gesamtschuldner (Art. 196 StVO)
fronte-ruoli-LOCATARIO = Mieter des Fahrzeugs, Gesamtschuldner (Art. 196 StVO)
fronte-ruoli-PROPRIETARIO = Eigentümer, Gesamtschuldner (Art. 196 StVO)
fronte-ruoli-ESERCENTE_POTESTA = Inhaber der elterlichen Verantwortung
fronte-ruoli-EREDE = Erbe

fronte-ruoli_extra-TRASGRESSORE = Übertreter
fronte-ruoli_extra-OBBLIGATO = Gesamtschuldner (Art. 6 Gesetz 689/1981)
fronte-ruoli_extra-LOCATARIO = Gesamtschuldner (Art. 6 Gesetz 689/1981)
fronte-ruoli_extra-PROPRIETARIO = Eigentümer, Gesamtschuldner (Art. 6 Gesetz 689/1981)
fronte-ruoli_extra-ESERCENTE_POTESTA = zur Aufsicht über den Minderjährigen verpflichtet (Art. 2 Gesetz 689/1981)
fronte-ruoli_extra-EREDE = Erbe

fronte-motivi-1BIS_A = Unmöglichkeit, ein mit überhöhter Geschwindigkeit fahrendes Fahrzeug einzuholen (Art. 201 Absatz 1-bis Buchst. a StVO).
fronte-motivi-1BIS_B = Überqueren einer Kreuzung bei rotem Ampellicht (Art. 201 Absatz 1-bis Buchst. b StVO).
fronte-motivi-1BIS_C = Verbotenes Überholen (Art. 201 Absatz 1-bis Buchst. c StVO).
fronte-motivi-1BIS_D = Feststellung der Übertretung in Abwesenheit des Übertreters und des Fahrzeugeigentümers (Art. 201 Absatz 1-bis Buchst. d StVO).
fronte-motivi-1BIS_E = Feststellung mit Geräten, die von den Organen der Straßenpolizei direkt betrieben werden und die Übertretung erst nachträglich bestimmen lassen, weil das Fahrzeug vom Ort der Feststellung entfernt ist oder nicht rechtzeitig oder nicht vorschriftsgemäß angehalten werden kann (Art. 201 Absatz 1-bis Buchst. e StVO).
fronte-motivi-1BIS_F = Feststellung mit den Fernüberwachungsgeräten nach Art. 4 des Gesetzesdekrets vom 20. Juni 2002, Nr. 121 (Art. 201 Absatz 1-bis Buchst. f StVO).
fronte-motivi-1BIS_G = Zufahrt nicht ermächtigter Fahrzeuge in historische Ortskerne, verkehrsbeschränkte Zonen, Fußgängerzonen oder Sonderfahrstreifen, erfasst mit homologierten Geräten (Art. 201 Absatz 1-bis Buchst. g StVO).
fronte-motivi-1BIS_GBIS = Feststellung der Übertretung mit eigenen Erfassungsgeräten oder -vorrichtungen (Art. 201 Absatz 1-bis Buchst. g-bis StVO).

fronte-veicoli-A = Kraftwagen
fronte-veicoli-M = Kraftrad
fronte-veicoli-B = Lastkraftwagen
fronte-veicoli-D = Sattelzug
fronte-veicoli-E = Autobus
fronte-veicoli-R = Anhänger
fronte-veicoli-CICLO = Kleinkraftrad
fronte-veicoli-VELO = Fahrrad

fronte-dispositivo-matricola = Seriennummer
fronte-dispositivo-decreto = Genehmigung oder Homologierung:
fronte-dispositivo-decreto_data = vom
fronte-dispositivo-taratura = Funktionsprüfung und Eichung:
fronte-dispositivo-taratura_dal = durchgeführt am
fronte-dispositivo-taratura_al = gültig bis
fronte-dispositivo-postazione = Standort:
fronte-dispositivo-prefettizio = Dekret des Präfekten:
fronte-dispositivo-segnalata = Kontrollstelle vorher angekündigt und gut sichtbar (Art. 142 Absatz 6-bis StVO).
fronte-dispositivo-segnalata_altri = Kontrollstelle vorher angekündigt.
fronte-dispositivo-agenti = Feststellung in Anwesenheit der Beamten.
fronte-dispositivo-automatico = Automatische Feststellung ohne Anwesenheit von Beamten.
fronte-dispositivo-velocita = Geschwindigkeit:
fronte-dispositivo-limite = Limit
fronte-dispositivo-rilevata = gemessen
fronte-dispositivo-riduzione = gesetzl. Abzug
fronte-dispositivo-netta = netto
fronte-dispositivo-eccesso = Überschreitung
fronte-dispositivo-kmh = km/h
fronte-dispositivo-rosso = Durchfahrt
fronte-dispositivo-rosso_secondi = Sekunden nach Beginn der Rotphase.
fronte-dispositivo-tipi-VELOX = Geschwindigkeitsmessgerät
fronte-dispositivo-tipi-TELELASER = Laser-Geschwindigkeitsmessgerät
fronte-dispositivo-tipi-ROSSO = Rotlichtüberwachungsgerät
fronte-dispositivo-tipi-ZTL = Gerät zur Überwachung der Zufahrt in eine verkehrsbeschränkte Zone
fronte-dispositivo-tipi-SORPASSOMETRO = Gerät zur Erfassung von Überholverstößen

fronte-violazioni-norma = Verletzte Vorschrift
fronte-violazioni-norma_cds = Vorschrift (StVO)
fronte-violazioni-testo = Übertretung und Zusatzstrafen
fronte-violazioni-sanzione = Vorgesehene Strafe
fronte-violazioni-punti = Punkte
fronte-violazioni-accessoria = Zusatzstrafe:
fronte-violazioni-notturna = um ein Drittel erhöht: 22-7 Uhr, Art. 195 Absatz 2-bis
fronte-violazioni-massa = verdoppelt: Art. 142 Absatz 11
fronte-violazioni-da = von
fronte-violazioni-a = bis

fronte-somme-entro_5gg = Innerhalb von 5 Tagen ab Zustellung
fronte-somme-entro_5gg_contestato = Innerhalb von 5 Tagen
fronte-somme-entro_5gg_nota = um 30 % ermäßigte Strafe
fronte-somme-entro_60gg = Vom 6. bis zum 60. Tag
fronte-somme-entro_60gg_solo = Innerhalb von 60 Tagen ab Zustellung
fronte-somme-entro_60gg_contestato = Innerhalb von 60 Tagen
fronte-somme-entro_60gg_nota = Zahlung in ermäßigter Höhe
fronte-somme-oltre_60gg = Nach 60 Tagen, ohne Rekurs
fronte-somme-oltre_60gg_nota = Hälfte des Höchstbetrags
fronte-somme-extra_nota = ermäßigte Höhe, Art. 16 Gesetz 689/1981
fronte-somme-sanzione = Strafe
fronte-somme-spese = Kosten
fronte-somme-dettaglio = Enthaltene Kosten
fronte-somme-segue = Die Kosten werden nicht ermäßigt. Zu Zahlung, Rekurs und Verantwortlichen siehe Seite «Informationen für den Empfänger».
fronte-somme-segue_nessuna = Die Kosten trägt, wer zur Zahlung verpflichtet wird. Zu Rekurs und Verantwortlichen siehe Seite «Informationen für den Empfänger».
fronte-somme-senza_spese = keine
fronte-somme-notifica = Zustellung
fronte-somme-procedurali = Verfahren
fronte-somme-altre = andere Kosten
fronte-somme-nessuna = Zahlung in ermäßigter Höhe nicht zulässig
fronte-somme-nessuna_testo = Für die festgestellte Übertretung lässt das Gesetz die Zahlung in ermäßigter Höhe nicht zu (Art. 202 Absätze 3 und 3-bis StVO). Das Protokoll wird innerhalb von zehn Tagen dem Präfekten übermittelt; der geschuldete Betrag wird mit Bußgeldbescheid festgesetzt. Zahlen Sie nichts, bevor Sie diesen erhalten haben.
fronte-somme-nessuna_extra = Für die festgestellte Übertretung lässt das Gesetz die Zahlung in ermäßigter Höhe nicht zu. Das Protokoll wird der zuständigen Behörde übermittelt, die den geschuldeten Betrag mit Bußgeldbescheid festsetzt. Zahlen Sie nichts, bevor Sie diesen erhalten haben.
fronte-somme-nessuna_dettaglio = Kosten

## retro
retro-titolo = Informationen für den Empfänger
retro-parte_di = Protokoll Nr.
retro-sottotitolo = Diese Seite ist Bestandteil des Protokolls. Die Fristen laufen ab der Zustellung; der Tag der Zustellung zählt nicht. Ist der letzte Tag ein Feiertag, so endet die Frist am nächsten Tag, der kein Feiertag ist.
retro-sottotitolo_contestato = Diese Seite ist Bestandteil des Protokolls. Die Fristen laufen ab der Vorhaltung oder, falls diese nicht erfolgt ist, ab der Zustellung; der Anfangstag zählt nicht. Ist der letzte Tag ein Feiertag, so endet die Frist am nächsten Tag, der kein Feiertag ist.

retro-pagamento-titolo = Zahlung
retro-pagamento-sconto-1 = **Innerhalb von 5 Tagen** ist die um 30 % ermäßigte Strafe zu zahlen, **vom 6. bis zum 60. Tag** der Mindestbetrag der Strafe (Art. 202 Absatz 1 StVO). Hinzu kommen jeweils die Kosten der Feststellung und der Zustellung, die nicht ermäßigt werden (Art. 201 Absatz 4 StVO). Die Beträge stehen im Protokoll, Kosten inbegriffen.
retro-pagamento-ridotto-1 = **Innerhalb von 60 Tagen** ist der Mindestbetrag der Strafe zu zahlen (Art. 202 Absatz 1 StVO), zuzüglich der Kosten der Feststellung und der Zustellung (Art. 201 Absatz 4 StVO). Für diese Übertretung schließt das Gesetz die Ermäßigung um 30 % bei Zahlung innerhalb von 5 Tagen aus.
retro-pagamento-extra-1 = **Innerhalb von 60 Tagen** tilgt die Zahlung in ermäßigter Höhe, nämlich des günstigeren Betrags zwischen einem Drittel der Höchststrafe und dem Doppelten der Mindeststrafe, samt Verfahrenskosten die Schuld (Art. 16 Gesetz vom 24. November 1981, Nr. 689). Eine Ermäßigung bei Zahlung innerhalb von 5 Tagen ist nicht vorgesehen.
retro-pagamento-nessuno-1 = Für diese Übertretung ist die Zahlung in ermäßigter Höhe nicht zulässig (Art. 202 Absätze 3 und 3-bis StVO): Eine Zahlung würde die Strafe nicht tilgen. Das Protokoll wird innerhalb von zehn Tagen dem Präfekten übermittelt, der mit Bußgeldbescheid den Betrag und die Zahlungsfrist von dreißig Tagen festsetzt (Art. 204 StVO).
retro-pagamento-nessuno_extra-1 = Für diese Übertretung ist die Zahlung in ermäßigter Höhe nicht zulässig: Eine Zahlung würde die Strafe nicht tilgen. Der Betrag wird mit Bußgeldbescheid festgesetzt (Art. 18 Gesetz vom 24. November 1981, Nr. 689).
retro-pagamento-avviso-1 = Verwenden Sie die **beiliegende pagoPA-Zahlungsmitteilung**: bei der Bank, in der Tabaktrafik, mit App oder Website Ihrer Bank, mit der App IO und bei anderen befähigten Stellen. QR-Code scannen oder 18-stelligen Code der Mitteilung angeben.
retro-pagamento-avviso_due-1 = Es sind zwei Mitteilungen, eine je Betrag: Verwenden Sie nur jene der zutreffenden Frist.
retro-pagamento-altrimenti-1 = { $altre_modalita }
retro-pagamento-regole-1 = Eine verspätete oder auch nur wenig unter dem geschuldeten Betrag samt Kosten liegende Zahlung tilgt die Strafe nicht und gilt als Anzahlung (Art. 389 DPR 495/1992).
retro-pagamento-regole_extra-1 = Eine verspätete oder auch nur wenig unter dem geschuldeten Betrag samt Kosten liegende Zahlung tilgt die Schuld nicht.
retro-pagamento-giacenza-1 = Lagert die Sendung beim Postamt, so gilt sie am Tag der Abholung als zugestellt oder, wenn sie nicht innerhalb von zehn Tagen ab Versand der Hinterlegungsmitteilung abgeholt wird, am zehnten Tag, auch bei späterer Abholung (Art. 8 Gesetz vom 20. November 1982, Nr. 890).

retro-ricorso-titolo = Rekurs
retro-ricorso-cds-1 = Wer das Protokoll für unbegründet hält und **nicht in ermäßigter Höhe gezahlt hat**, kann bei nur einer der zwei Behörden Rekurs einlegen: Die Rekurse **schließen einander aus**, und die Zahlung schließt beide aus.
retro-ricorso-cds-2 = **Verwaltungsrekurs, innerhalb von 60 Tagen** (Art. 203 StVO): stempelfreier Rekurs beim { $prefetto }, bei der Ortspolizei oder direkt bei dieser Behörde eingereicht oder mit Einschreiben mit Rückschein oder PEC dorthin gesandt, mit dienlichen Unterlagen und allfälligem Antrag auf Anhörung. Bei Abweisung ist mindestens das Doppelte des Mindestbetrags zu zahlen (Art. 204 StVO).
retro-ricorso-cds-3 = **Friedensgericht, innerhalb von 30 Tagen**, 60 bei Wohnsitz im Ausland (Art. 204-bis StVO und Art. 7 GvD vom 1. September 2011, Nr. 150): Rekurs beim { $giudice_di_pace }, in der Kanzlei hinterlegt, mit der Post oder telematisch eingereicht, mit Kopie des Protokolls und Gerichtsgebühr (contributo unificato). Nur diese Frist ruht vom 1. bis zum 31. August (Gesetz vom 7. Oktober 1969, Nr. 742).
retro-ricorso-extra-1 = **Innerhalb von 30 Tagen** können die Betroffenen **Verteidigungsschriften und Unterlagen** einreichen und ihre Anhörung beantragen (Art. 18 Gesetz vom 24. November 1981, Nr. 689). Zuständige Behörde: { $autorita_extra }, { $indirizzo_ente }, PEC { $pec }.
retro-ricorso-extra-2 = Hält die Behörde die Feststellung für begründet, so setzt sie den Betrag fest und ordnet mit begründetem Bescheid die Zahlung an; andernfalls archiviert sie. Gegen den Bescheid kann innerhalb von 30 Tagen ab seiner Zustellung, 60 bei Wohnsitz im Ausland, bei Gericht Widerspruch erhoben werden (Art. 22 Gesetz 689/1981 und Art. 6 GvD vom 1. September 2011, Nr. 150). Das Protokoll ist nicht selbständig anfechtbar.
retro-ricorso-nessuno = Wer das Protokoll für unbegründet hält, kann bei nur einer der zwei Behörden Rekurs einlegen: Die Rekurse **schließen einander aus**.

retro-mancato-titolo = Ohne Zahlung und ohne Rekurs
retro-mancato-titolo_nessuno = Ohne Rekurs
retro-mancato-titolo_extra = Ohne Zahlung
retro-mancato-cds-1 = Nach 60 Tagen ohne Zahlung in ermäßigter Höhe und ohne Rekurs wird das Protokoll zum **Vollstreckungstitel über die Hälfte des Höchstbetrags der Strafe zuzüglich der Verfahrenskosten** (Art. 203 Absatz 3 StVO). Es folgt die Zwangseinhebung mit einem Zuschlag von einem Zehntel je Halbjahr Verzug (Art. 27 Gesetz 689/1981) und weiteren Kosten.
retro-mancato-nessuno-1 = Hält der Präfekt die Feststellung für begründet, so erlässt er den Bußgeldbescheid über mindestens das Doppelte des Mindestbetrags, zuzüglich der Kosten; wird dieser nicht fristgerecht bezahlt oder angefochten, so ist er Vollstreckungstitel (Art. 204 StVO).
retro-mancato-extra-1 = Nach 60 Tagen ohne Zahlung erstattet die Ortspolizei der zuständigen Behörde Bericht (Art. 17 Gesetz 689/1981), die mit Bescheid entscheidet. **Das Protokoll ist kein Vollstreckungstitel**: Das ist nur der Bußgeldbescheid.

retro-rate-titolo = Ratenzahlung
retro-rate-cds-1 = Wer in wirtschaftlicher Notlage ist, kann **innerhalb von 30 Tagen** ab der Vorhaltung oder der Zustellung Ratenzahlung beantragen, wenn der Betrag für eine oder mehrere Übertretungen desselben Protokolls 200,00 € übersteigt (Art. 202-bis StVO). Das steuerpflichtige Einkommen darf { $reddito_rate } nicht übersteigen, erhöht um { $reddito_familiare } je mitlebendes Familienmitglied. Raten ab 100,00 €, mit Zinsen: bis zu 12 für Beträge bis 2.000,00 €, 24 bis 5.000,00 €, darüber 60. Der Antrag an den Bürgermeister ist bei der Ortspolizei einzureichen; entschieden wird innerhalb von 90 Tagen, sonst gilt er als abgelehnt. **Wer Raten beantragt, verzichtet auf den Rekurs.**
retro-rate-extra-1 = Wer in wirtschaftlicher Notlage ist, kann bei der Behörde, die den Bescheid erlässt, die Zahlung in drei bis dreißig Monatsraten von je mindestens 15,00 € beantragen (Art. 26 Gesetz 689/1981).

retro-punti-titolo = Punkte und Daten des Fahrers
retro-punti-cds-1 = Ist der Fahrer nicht identifiziert, so muss der Eigentümer oder ein anderer Gesamtschuldner **innerhalb von 60 Tagen** ab der Zustellung der Ortspolizei mit dem beiliegenden Formular die persönlichen Daten und die Führerscheindaten des Fahrers mitteilen (Art. 126-bis Absatz 2 StVO), auch wenn er zahlt; wer Rekurs einlegt, teilt dies der Ortspolizei in derselben Frist mit. Wer die Daten ohne gerechtfertigten und belegten Grund nicht mitteilt, unterliegt der Strafe von { $conducente_minimo } bis { $conducente_massimo }.
retro-punti-cds-2 = Die Punkte werden dem Fahrer nach Abschluss des Verfahrens abgezogen: doppelt bei Führerscheinbesitz unter drei Jahren, höchstens 15 je Protokoll, wenn weder Aussetzung noch Entzug des Führerscheins vorgesehen ist.
retro-punti-identificato-1 = Die im Protokoll angegebenen Punkte werden dem identifizierten Fahrer nach Abschluss des Verfahrens abgezogen (Art. 126-bis StVO): doppelt bei Führerscheinbesitz unter drei Jahren, höchstens 15 je Protokoll, wenn weder Aussetzung noch Entzug des Führerscheins vorgesehen ist.

retro-accesso-titolo = Akten und Fotos
retro-accesso-testo-1 = Wer ein Interesse daran hat, kann die Akten und allfällige Fotos einsehen und Kopien erhalten (Art. 22 ff. Gesetz vom 7. August 1990, Nr. 241): bei der Ortspolizei zu den Öffnungszeiten{ $accesso_portale }.
retro-accesso-portale = , im Internet unter { $portale_foto }

retro-privacy-titolo = Schutz personenbezogener Daten
retro-privacy-testo-1 = **Verantwortlicher** der Verarbeitung: { $titolare }, { $indirizzo_ente }, PEC { $pec }. **Zwecke**: Feststellung, Zustellung und Einhebung der Verwaltungsstrafen. **Rechtsgrundlage**: gesetzliche Pflicht und Ausübung öffentlicher Gewalt (Art. 6 Abs. 1 Buchst. c) und e) Verordnung EU 2016/679; GvD 285/1992; Gesetz 689/1981). Die Daten, auch aus Fahrzeug- und Melderegistern, werden den für Rekurse zuständigen Behörden, den mit Zustellung und Einhebung Betrauten und dem gesamtstaatlichen Register der Fahrberechtigten mitgeteilt und so lange aufbewahrt, wie Verfahren, Einhebung und Archivpflichten es verlangen.
retro-privacy-testo-2 = **Folgen**: Die Verarbeitung kann zu Strafe, Punkteabzug und Zwangseinhebung führen. Druck und Versand besorgt { $responsabile_esterno } als **Auftragsverarbeiter** (Art. 28). **Rechte**: Auskunft, Berichtigung, in den vorgesehenen Fällen Löschung oder Einschränkung, Widerspruch (Art. 15-21), beim Verantwortlichen oder beim **Datenschutzbeauftragten** ({ $dpo }); Beschwerde bei der Datenschutzbehörde (Garante, Art. 77). **Vollständige Information**: { $informativa } und bei der Ortspolizei.

retro-firma-titolo = Verantwortliche und Unterzeichnung
retro-firma-accertatori = Feststellende Beamte
retro-firma-procedimento = Verfahrensverantwortung
retro-firma-inserimento = Dateneingabe
retro-firma-notificazione = Zustellung
retro-firma-comandante = Leitung des Kommandos
retro-firma-testo-1 = Automatisiert erstellter Akt: Die eigenhändige Unterschrift wird durch die gedruckten Namen der Verantwortlichen ersetzt (Art. 3 Absatz 2 GvD vom 12. Februar 1993, Nr. 39).
retro-firma-testo-2 = **Gleichlautende Kopie des digitalen Originals** bei der Ortspolizei (Art. 385 Absatz 3 DPR 495/1992; Art. 23 GvD vom 7. März 2005, Nr. 82). Zuständiges Amt: { $settore } (Art. 4 und 5 Gesetz 241/1990).
retro-firma-testo_extra-1 = Automatisiert erstellter Akt: Die eigenhändige Unterschrift wird durch die gedruckten Namen der Verantwortlichen ersetzt (Art. 3 Absatz 2 GvD vom 12. Februar 1993, Nr. 39).
retro-firma-testo_extra-2 = **Gleichlautende Kopie des digitalen Originals** bei der Ortspolizei (Art. 23 GvD vom 7. März 2005, Nr. 82). Zuständiges Amt: { $settore } (Art. 4 und 5 Gesetz 241/1990).

retro-relata-titolo = Zustellungsbericht
retro-relata-cds = Die nebenan für die Zustellung angegebene Person bestätigt, diesen Akt dem Empfänger mit der Post zuzustellen, mit Einschreiben für Gerichtsakten (Art. 201 Absatz 3 StVO; Gesetz vom 20. November 1982, Nr. 890), versandt an dem Tag, der sich aus dem Stempel oder der Liste des Postbetreibers ergibt. Nachweis der Zustellung ist der Rückschein.
retro-relata-extra = Die nebenan für die Zustellung angegebene Person bestätigt, diesen Akt dem Empfänger mit der Post zuzustellen, mit Einschreiben für Gerichtsakten (Art. 14 Gesetz vom 24. November 1981, Nr. 689; Gesetz vom 20. November 1982, Nr. 890), versandt an dem Tag, der sich aus dem Stempel oder der Liste des Postbetreibers ergibt. Nachweis der Zustellung ist der Rückschein.
retro-relata-altra = Wenn die Zustellung durch direkte Übergabe erfolgt:
retro-relata-righe-1 = Übergeben an
retro-relata-righe-2 = in der Eigenschaft als
retro-relata-righe-3 = Ort und Datum
retro-relata-righe-4 = Unterschrift (Annahme)
retro-relata-righe-5 = der Beauftragte

## conducente
conducente-titolo = Mitteilung der Fahrerdaten
conducente-norma = Art. 126-bis Absatz 2 StVO. Ausgefüllt und unterschrieben innerhalb von 60 Tagen ab Zustellung des Protokolls zurückzugeben.
conducente-restituire = Zurückzugeben an
conducente-numero = Protokoll Nr.
conducente-targa = Kennzeichen
conducente-data = Übertretung vom
conducente-luogo = Ort
conducente-notificato = Zugestellt am
conducente-a_titolo = A. Wer erklärt
conducente-a_qualita = als

conducente-a_caselle-1 = Eigentümer oder anderer Gesamtschuldner
conducente-a_caselle-2 = gesetzlicher Vertreter (juristische Person)
conducente-a_caselle-3 = Person mit Vollmacht (beilegen)
conducente-b_titolo = B. Was erklärt wird

conducente-b_caselle-1 = Das Fahrzeug habe ich gelenkt (C ausfüllen; die Unterschrift des Erklärenden genügt).
conducente-b_caselle-2 = Das Fahrzeug hat die unter C angegebene Person gelenkt.
conducente-b_caselle-3 = Ich kann den Fahrer aus folgendem Grund nicht angeben (gerechtfertigt und belegt; sonst gilt die unter E genannte Strafe):
conducente-c_titolo = C. Der Fahrer
conducente-d_titolo = D. Erklärung und Unterschriften
conducente-d_testo = Ich erkläre das Obige im Sinne der Art. 46 und 47 DPR vom 28. Dezember 2000, Nr. 445, im Bewusstsein der strafrechtlichen Folgen einer falschen Erklärung (Art. 76 desselben Dekrets).
conducente-d_conforme = Beizulegen: beidseitige Kopie des Führerscheins des Fahrers, von ihm unterschrieben, mit dem handschriftlichen Satz: «Ich, der/die Unterfertigte …, geboren in … am …, erkläre, dass die Kopie dieses Dokuments mit dem Original in meinem Besitz übereinstimmt»; Kopie eines Ausweises des Erklärenden.
conducente-d_luogo = Ort und Datum
conducente-d_firma_dichiarante = Unterschrift des Erklärenden
conducente-d_firma_conducente = Unterschrift des Fahrers
conducente-e_titolo = E. Anleitung
conducente-e_testo = Das Formular wird innerhalb von 60 Tagen ab der Zustellung des Protokolls bei der Ortspolizei abgegeben oder mit Einschreiben oder PEC gesandt, auch wenn schon gezahlt wurde. Wer Rekurs einlegt, teilt dies der Ortspolizei in derselben Frist mit. Wer die Daten ohne gerechtfertigten und belegten Grund nicht mitteilt, unterliegt der Strafe von { $conducente_minimo } bis { $conducente_massimo } (Art. 126-bis Absatz 2 StVO). Bei einem ausländischen Führerschein ist der Staat anzugeben und eine Kopie beizulegen. Zur Datenverarbeitung siehe die Seite «Informationen für den Empfänger» des Protokolls.

conducente-persona-1 = Nachname
conducente-persona-2 = Vorname

conducente-nascita-1 = Geboren in
conducente-nascita-2 = Prov. oder Staat
conducente-nascita-3 = am
conducente-nascita-4 = Geschlecht

conducente-residenza-1 = Wohnhaft in
conducente-residenza-2 = Straße und Nummer
conducente-residenza-3 = PLZ

conducente-recapiti-1 = Telefon
conducente-recapiti-2 = PEC oder E-Mail

conducente-ente_riga-1 = Für die Gesellschaft oder Körperschaft
conducente-ente_riga-2 = St.-Nr. oder MwSt.-Nr.

conducente-patente-1 = Führersch. Kat.
conducente-patente-2 = Nummer
conducente-patente-3 = ausgestellt von
conducente-patente-4 = am
conducente-patente-5 = gültig bis

conducente-documento-1 = Ausweis
conducente-documento-2 = Nummer
conducente-documento-3 = ausgestellt von
conducente-documento-4 = am
