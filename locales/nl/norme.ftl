# Stato: bozza

accesso-testo =
    Het dossier van de procedure, de foto's en de opnamen kunnen persoonlijk of door een gemachtigde worden ingezien bij { $ente_comando }, { $ente_indirizzo }, tijdens de openingstijden; kopieën kunnen schriftelijk worden aangevraagd op hetzelfde adres of via { $ente_pec } (art. 22 e.v. L. 7 augustus 1990, nr. 241).
responsabile-testo =
    Dienst die met de procedure is belast: { $ente_settore }, { $ente_indirizzo }, gecertificeerde e-mail (PEC) { $ente_pec } (art. 4 en 5 L. 7 augustus 1990, nr. 241).
responsabile-nome = Verantwoordelijke: **{ $responsabile_procedimento }**.
privacy-testo = **Verwerkingsverantwoordelijke**: { $ente_nome }, { $ente_indirizzo }. **Doeleinden**: de overtreding vaststellen, de stukken betekenen, de verschuldigde bedragen innen en zich in rechte verdedigen; **rechtsgrond**: wettelijke verplichtingen en uitoefening van openbaar gezag (art. 6, lid 1, onder c) en e), van Verordening (EU) 2016/679). De gegevens worden bewaard zolang de procedure en de regels inzake openbare archieven dat vereisen. De verwerking kan leiden tot de boete, de aftrek van rijbewijspunten en gedwongen invordering. Het drukken en verzenden is toevertrouwd aan { $ente_responsabile_esterno }, verwerker (art. 28). **Rechten**: inzage, rectificatie, wissing of beperking in de daarvoor bepaalde gevallen, en bezwaar (art. 15 tot en met 21), uit te oefenen bij de verwerkingsverantwoordelijke of bij de functionaris voor gegevensbescherming ({ $ente_dpo }); klacht bij de Italiaanse gegevensbeschermingsautoriteit (Garante per la protezione dei dati personali, art. 77). **Volledige privacyverklaring**: { $ente_informativa } en bij het politiecommando.
pagamento-parziale =
    Een betaling die te laat is of, zelfs maar weinig, lager is dan het verschuldigde bedrag inclusief kosten, doet de boete niet vervallen en wordt als gedeeltelijke betaling behouden (art. 389 D.P.R. 16 december 1992, nr. 495).
estero-sigle =
    C.d.S. = Codice della Strada, de Italiaanse wegenverkeerswet (wetsbesluit nr. 285 van 30 april 1992); comma = lid; D.Lgs. = wetsbesluit; D.L. = voorlopig wetsbesluit; D.P.R. = besluit van de president van de Republiek; L. = wet.
estero-termini =
    De termijnen lopen vanaf de betekening. De dag van de betekening telt niet mee; is de laatste dag een feestdag in Italië, dan wordt de termijn verlengd tot de eerstvolgende dag die geen feestdag is.
estero-pagamento =
    { $pagamento ->
        [sconto] **Binnen 5 dagen** na de betekening betaalt u de met 30% verminderde boete; **van de 6e tot en met de 60e dag** betaalt u het wettelijke minimum van de boete (art. 202, lid 1, C.d.S.). Bij beide komen de kosten van vaststelling en betekening, die niet worden verminderd (art. 201, lid 4, C.d.S.). De vermelde bedragen omvatten de kosten.
        [ridotto] **Binnen 60 dagen** na de betekening betaalt u het wettelijke minimum van de boete (art. 202, lid 1, C.d.S.), vermeerderd met de kosten van vaststelling en betekening (art. 201, lid 4, C.d.S.). Voor deze overtreding sluit de wet de vermindering van 30% bij betaling binnen 5 dagen uit. De vermelde bedragen omvatten de kosten.
       *[escluso] Voor deze overtreding staat de wet geen betaling van het verminderde bedrag toe (art. 202, leden 3 en 3-bis, C.d.S.). Het proces-verbaal wordt binnen tien dagen doorgezonden naar de prefect (Prefetto), die het te betalen bedrag vaststelt in een betalingsbevel (ordinanza-ingiunzione). **Betaal niets voordat u dit hebt ontvangen.**
    }
estero-bonifico = **Met een internationale overschrijving in euro** op de hieronder vermelde rekening. De bankkosten zijn voor rekening van de betaler: de gemeente moet het volledige bedrag ontvangen. Vermeld als mededeling alleen het nummer van het proces-verbaal en het kenteken.
estero-pagopa = **Met het bijgevoegde pagoPA-betaalbericht**: met een kaart of vanaf een rekening, op de website of met de app van een bank of een andere aanbieder die aan pagoPA deelneemt. Scan de QR-code of voer de 18-cijferige code van het betaalbericht (codice avviso) in. Gebruik het bericht met het bedrag voor de periode waarin u betaalt.
estero-ricorso =
    { $pagamento ->
        [escluso] Wie het proces-verbaal ongegrond acht, kan beroep instellen bij slechts één van de twee volgende instanties: de beroepen zijn **alternatief**.
       *[ammesso] Wie het proces-verbaal ongegrond acht en **het verminderde bedrag niet heeft betaald**, kan beroep instellen bij slechts één van de twee volgende instanties: de beroepen zijn **alternatief** en betaling sluit ze uit.
    }
estero-prefetto = **Prefect (Prefetto), binnen 60 dagen** na de betekening (art. 203 C.d.S.): een beroepschrift op gewoon papier, gericht aan de prefect ({ $ente_prefetto }) en per aangetekende brief met ontvangstbewijs verzonden naar het politiecommando ({ $ente_indirizzo }) of rechtstreeks naar de prefect, met alle nuttige stukken en, indien gewenst, een verzoek om te worden gehoord. Wordt het beroep afgewezen, dan legt de prefect de betaling op van een bedrag van ten minste tweemaal het minimum (art. 204 C.d.S.).
estero-gdp = **Vrederechter (Giudice di Pace), binnen 60 dagen** na de betekening voor wie in het buitenland woont (art. 204-bis C.d.S. en art. 7 D.Lgs. 1 september 2011, nr. 150): een beroep bij het gerecht van de vrederechter ({ $ente_giudice_di_pace }), neergelegd ter griffie, per post verzonden of elektronisch ingediend, met een kopie van het proces-verbaal en betaling van het griffierecht (contributo unificato). Alleen deze termijn is geschorst van 1 tot en met 31 augustus (L. 7 oktober 1969, nr. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Acht de prefect de vaststelling gegrond, dan vaardigt hij of zij een betalingsbevel uit voor een bedrag van ten minste tweemaal het minimum, vermeerderd met de kosten; een bevel dat niet binnen de termijnen wordt betaald of aangevochten, is een executoriale titel (art. 204 C.d.S.).
       *[ammesso] Na 60 dagen zonder betaling van het verminderde bedrag en zonder beroep wordt het proces-verbaal een **executoriale titel voor een bedrag gelijk aan de helft van de maximale boete, vermeerderd met de kosten van de procedure** (art. 203, lid 3, C.d.S.). Daarop volgt gedwongen invordering, met een verhoging van een tiende voor elke zes maanden vertraging (art. 27 L. 24 november 1981, nr. 689) en verdere kosten.
    }
giacenza-testo =
    Als de zending op het postkantoor wordt bewaard, geldt de betekening als gedaan op de dag van afhaling of, als ze niet wordt afgehaald binnen tien dagen na verzending van het bericht van neerlegging, op de tiende dag, ook voor wie ze later afhaalt (art. 8 L. 20 november 1982, nr. 890).
ricorso-verbale =
    Wie het proces-verbaal ongegrond acht en **het verminderde bedrag niet heeft betaald**, kan beroep instellen bij slechts één van de twee volgende instanties: de beroepen zijn **alternatief** en betaling sluit ze uit.
ricorso-prefetto = **Prefect (Prefetto), binnen 60 dagen** (art. 203 C.d.S.): een beroepschrift op gewoon papier, gericht aan de prefect ({ $ente_prefetto }), ingediend of per aangetekende brief met ontvangstbewijs of gecertificeerde e-mail verzonden naar het politiecommando of rechtstreeks naar de prefect, met alle nuttige stukken en, indien gewenst, een verzoek om te worden gehoord. Wordt het beroep afgewezen, dan legt de prefect de betaling op van een bedrag van ten minste tweemaal het minimum (art. 204 C.d.S.).
ricorso-gdp = **Vrederechter (Giudice di Pace), binnen 30 dagen**, of 60 als de indiener in het buitenland woont (art. 204-bis C.d.S. en art. 7 D.Lgs. 1 september 2011, nr. 150): een beroep bij het gerecht van de vrederechter ({ $ente_giudice_di_pace }), neergelegd ter griffie, per post verzonden of elektronisch ingediend, met een kopie van het proces-verbaal. Alleen deze termijn is geschorst van 1 tot en met 31 augustus (L. 7 oktober 1969, nr. 742).
come-pagare-avviso =
    Gebruik het **bijgevoegde pagoPA-betaalbericht**: met een kaart of vanaf een rekening, op de website of met de app van een bank of een andere aanbieder die aan pagoPA deelneemt. Scan de QR-code of voer de 18-cijferige code van het betaalbericht (codice avviso) in.
altre-modalita = Andere manieren om in Italië te betalen, in het Italiaans: { $ente_altre_modalita }
