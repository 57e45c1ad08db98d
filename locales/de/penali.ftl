# Stato: bozza
# Übersicht der Vertragsstrafen eines Zweimonatszeitraums.

titolo = Übersicht der Vertragsstrafen

premessa =
    Zeitraum { $periodo_dal } – { $periodo_al }. Gemessene Leistungsstufen, Verzögerungen und Vertragsstrafen nach Art. 8 der Vergabebedingungen.

etichetta-fornitore = Auftragnehmer
etichetta-contratto = Vertrag
etichetta-valore = Nettogesamtwert
regola-penale = Vertragsstrafe je Parameter: ein Promille des Nettogesamtwerts des Vertrags, { $al_giorno }, für jeden Tag Verzögerung.
regola-conteggio =
    { $conteggio ->
        [casi] Gezählte Tage: die Summe der Verzögerungstage jedes nicht tolerierten Falls.
        [massimo] Gezählte Tage: jene des nicht tolerierten Falls mit der längsten Verzögerung.
       *[giorni] Gezählte Tage: die Tage, an denen wenigstens ein nicht tolerierter Fall in Verzug war.
    } Die letzten Spalten geben zum Vergleich die Vertragsstrafe Fall für Fall und jene der längsten Verzögerung an.
regola-tolleranza = Tolerierte Fälle: der Toleranzsatz des Parameters, abgerundet; er gilt für die Vertragsstrafe, nicht für die Auflösung.
regola-tetto = Obergrenze: zehn Prozent des Nettogesamtwerts des Vertrags, { $tetto }, für die gesamte Dauer.

voce-righe = Vertragsstrafen der Parameter
voce-annullati = Mindeststrafe der aufgehobenen Akte
voce-totale = Vertragsstrafen des Zeitraums
voce-applicata = Von der Rechnung einzubehalten
voce-precedenti = Schon angewandt
voce-cumulato = Insgesamt angewandt
voce-tetto = Obergrenze
voce-residuo = Bleibt bis zur Obergrenze

righe-codice = Code
righe-parametro = Parameter
righe-termine = Frist
righe-casi = Fälle
righe-ritardi = Verspätet
righe-percentuale = %
righe-tollerati = Toleriert
righe-penalizzati = Gezählt
righe-massimo = Längste Verzög.
righe-giorni = Tage
righe-penale = Strafe
righe-per_caso = Fall für Fall
righe-per_massimo = Längste
righe-soglia-detta = Schwelle 5 %
righe-riga-soglia-detta =
    { $soglia ->
        [superata] **überschritten**
        [attenzione] nahe
       *[regolare] eingehalten
    }

regola-soglia = Schwelle: Überschreiten in einem Zeitraum die verspäteten Fälle eines Parameters, ohne Toleranz, fünf Prozent seiner Fälle, so kann die Verwaltung den Vertrag durch schriftliche Mitteilung auflösen.
esito-soglia =
    { $oltre_soglia ->
        [0] In diesem Zeitraum überschreitet kein Parameter die Schwelle.
        [one] In diesem Zeitraum **überschreitet ein Parameter die Schwelle**.
       *[other] In diesem Zeitraum **überschreiten { $oltre_soglia } Parameter die Schwelle**.
    }

titolo-annullati = Akte, die wegen Mängeln durch die Verzögerung aufgehoben oder eingestellt wurden
annullati-atto = Akt
annullati-data = Aufgehoben
annullati-causa = Ursache
annullati-minimo = Mindeststrafe
annullati-preruolo = Wert der Mahnung
nota-annullati = Die Vertragsstrafe umfasst die Mindeststrafe jedes Aktes; der Wert der Mahnung (Art. 4 der Vergabebedingungen) dient der Entscheidung der Verwaltung.

contraddittorio = Gemeinsam geprüfte Übersicht; die Vertragsstrafen werden vom einzigen Verfahrensverantwortlichen angewandt und von der Rechnung des Zeitraums einbehalten.
luogo-e-data = Ort und Datum
firma-fornitore = Für den Auftragnehmer
firma-esecuzione = Für die Ausführung verantwortlich
firma-rup = Einziger Verfahrensverantwortlicher
