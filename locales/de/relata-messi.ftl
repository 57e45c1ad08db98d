# Stato: bozza
# Relazione di notificazione del messo.

titolo = Zustellungsbericht
norma = Art. 137 ff. der Zivilprozessordnung (ZPO); Art. 201 Absatz 3 StVO
titolo-atto = Zuzustellender Akt
voce-atto = Akt
atto = { $atto_tipo } Nr. { $atto_numero } vom { $atto_data }
voce-richiedente = Antragsteller
richiedente = { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, PEC { $ente_pec }
voce-destinatario = Empfänger
voce-indirizzo = Anschrift
voce-cronologico = Laufende Nummer

premessa =
    Der Zusteller ({ $comune_messi }) bestätigt, dem Empfänger den angegebenen Akt wie folgt zugestellt zu haben.
casella-mani = Übergabe einer Kopie **zu eigenen Händen des Empfängers** (Art. 138 ZPO).
casella-altri =
    Übergabe einer Kopie an ein Familienmitglied, an eine im Haushalt, im Büro oder im Betrieb beschäftigte Person, an den Hauswart oder, wenn dieser fehlt, an einen Nachbarn, der sie annimmt, **da der Empfänger nicht angetroffen wurde** (Art. 139 ZPO). Nimmt sie der Hauswart oder der Nachbar an, so wird der Empfänger mit Einschreiben verständigt.
casella-rifiuto =
    Der Empfänger **verweigert** die Annahme der Kopie: Die Zustellung gilt als zu eigenen Händen erfolgt (Art. 138 Absatz 2 ZPO).
casella-140 = **Hinterlegung im Gemeindehaus** (Art. 140 ZPO): Die Kopie konnte wegen Unauffindbarkeit, Unfähigkeit oder Weigerung der berechtigten Personen nicht übergeben werden; die Nachricht von der Hinterlegung ist in verschlossenem und versiegeltem Umschlag an der Tür angebracht, und der Empfänger wird mit Einschreiben mit Rückschein verständigt.
casella-143 = **Hinterlegung im Gemeindehaus** des letzten Wohnsitzes oder, wenn dieser unbekannt ist, des Geburtsortes (Art. 143 ZPO): Wohnsitz, Aufenthalt und Domizil sind nach den angegebenen Nachforschungen unbekannt.
linea-consegnatario = Übergeben an (Nachname und Vorname)
linea-qualita = als
linea-casa = Gemeindehaus von
linea-raccomandata = Einschreiben Nr.
linea-raccomandata-data = vom
linea-ricerche = Durchgeführte Nachforschungen
linea-deposito-data = am

voce-data = Datum
voce-ora = Uhrzeit
voce-luogo = Ort
voce-consegnatario = Übergeben an
voce-casa = Gemeindehaus
avvenuto =
    { $modo ->
        [altri] Der Empfänger wurde nicht angetroffen; die Kopie wurde der angegebenen Person übergeben, { $consegnatario_qualita ->
            [famiglia] einem Familienmitglied
            [addetto] einer im Haushalt, im Büro oder im Betrieb beschäftigten Person
            [portiere] dem Hauswart, da andere berechtigte Personen fehlten
            [vicino] einem Nachbarn, der sie annimmt, da der Hauswart fehlte
           *[nessuno] die zur Annahme berechtigt ist
        } (Art. 139 ZPO).
        [rifiuto] Der Empfänger verweigert die Annahme der Kopie: Die Zustellung gilt als **zu eigenen Händen** erfolgt (Art. 138 Absatz 2 ZPO).
        [deposito-140] Die Kopie konnte wegen Unauffindbarkeit, Unfähigkeit oder Weigerung der berechtigten Personen nicht übergeben werden. Sie ist **im Gemeindehaus hinterlegt**, und die Nachricht von der Hinterlegung ist in verschlossenem und versiegeltem Umschlag an der Tür der Wohnung, des Büros oder des Betriebs des Empfängers angebracht (Art. 140 ZPO).
        [deposito-143] Wohnsitz, Aufenthalt und Domizil des Empfängers sind unbekannt. Die Kopie ist **im Gemeindehaus** des letzten Wohnsitzes oder, wenn dieser unbekannt ist, des Geburtsortes **hinterlegt** (Art. 143 ZPO); die Zustellung gilt am zwanzigsten Tag danach als erfolgt.
       *[mani] Die Kopie wurde dem Empfänger **zu eigenen Händen** übergeben (Art. 138 ZPO).
    }
raccomandata = Der Empfänger wurde mit Einschreiben Nr. { $raccomandata_numero } vom { $raccomandata_data } verständigt.

firma-data-ora = Datum und Uhrzeit
firma-luogo = Ort der Übergabe
firma-ricevente = Unterschrift des Annehmenden
firma-messo = Der Zusteller
restituire =
    Ein Original mit diesem Bericht wird zurückgesandt an { $ente_comando }, { $ente_indirizzo }, oder per PEC an { $ente_pec }.
