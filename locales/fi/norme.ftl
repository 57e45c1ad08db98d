# Stato: bozza

accesso-testo =
    Menettelyn asiakirjoihin, valokuviin ja tallenteisiin voi tutustua henkilökohtaisesti tai asiamiehen välityksellä aukioloaikoina täällä: { $ente_comando }, { $ente_indirizzo }; jäljennöksiä voi pyytää kirjallisesti samasta osoitteesta tai osoitteesta { $ente_pec } (art. 22 ja sitä seuraavat, L. 7. elokuuta 1990, nro 241).
responsabile-testo =
    Menettelystä vastaava yksikkö: { $ente_settore }, { $ente_indirizzo }, varmennettu sähköposti (PEC) { $ente_pec } (art. 4 ja 5 L. 7. elokuuta 1990, nro 241).
responsabile-nome = Vastaava virkamies: **{ $responsabile_procedimento }**.
privacy-testo = **Rekisterinpitäjä**: { $ente_nome }, { $ente_indirizzo }. **Tarkoitukset**: rikkomuksen toteaminen, asiakirjojen tiedoksianto, maksettavien määrien perintä ja oikeudellinen puolustautuminen; **oikeusperuste**: lakisääteiset velvoitteet ja julkisen vallan käyttö (asetuksen (EU) 2016/679 art. 6, 1 kohta, c ja e alakohta). Tietoja säilytetään niin kauan kuin menettely ja julkisia arkistoja koskevat säännöt edellyttävät. Käsittely voi johtaa seuraamusmaksuun, ajokorttipisteiden vähentämiseen ja pakkoperintään. Tulostuksen ja lähettämisen hoitaa henkilötietojen käsittelijä { $ente_responsabile_esterno } (art. 28). **Oikeudet**: pääsy tietoihin, oikaisu, poistaminen tai rajoittaminen säädetyissä tapauksissa sekä vastustaminen (art. 15-21); pyynnöt osoitetaan rekisterinpitäjälle tai tietosuojavastaavalle ({ $ente_dpo }); valitus Italian tietosuojaviranomaiselle (Garante per la protezione dei dati personali, art. 77). **Täydellinen tietosuojaseloste**: { $ente_informativa } ja paikallispoliisin toimistossa.
pagamento-parziale =
    Maksu, joka on myöhässä tai vähänkin pienempi kuin maksettava määrä kuluineen, ei vapauta seuraamusmaksusta, ja se pidetään osasuorituksena (art. 389 D.P.R. 16. joulukuuta 1992, nro 495).
estero-sigle =
    C.d.S. = Codice della Strada, Italian tieliikennelaki (30. huhtikuuta 1992 annettu decreto legislativo nro 285); comma = kohta; D.Lgs. = asetus (decreto legislativo); D.L. = kiireellinen asetus (decreto-legge); D.P.R. = tasavallan presidentin asetus; L. = laki.
estero-termini =
    Määräajat alkavat tiedoksiannosta. Tiedoksiantopäivää ei lasketa mukaan, ja jos viimeinen päivä on Italiassa pyhäpäivä, määräaika jatkuu seuraavaan päivään, joka ei ole pyhäpäivä.
estero-pagamento =
    { $pagamento ->
        [sconto] **5 päivän kuluessa** tiedoksiannosta maksatte 30 prosentilla alennetun seuraamusmaksun; **6. päivästä 60. päivään** maksatte maksun lakisääteisen vähimmäismäärän (art. 202, 1 kohta, C.d.S.). Kumpaankin lisätään toteamisesta ja tiedoksiannosta aiheutuvat kulut, joita ei alenneta (art. 201, 4 kohta, C.d.S.). Ilmoitetut määrät sisältävät kulut.
        [ridotto] **60 päivän kuluessa** tiedoksiannosta maksatte seuraamusmaksun lakisääteisen vähimmäismäärän (art. 202, 1 kohta, C.d.S.) sekä toteamisesta ja tiedoksiannosta aiheutuvat kulut (art. 201, 4 kohta, C.d.S.). Tämän rikkomuksen osalta laissa ei sallita 30 prosentin alennusta, kun maksu suoritetaan 5 päivän kuluessa. Ilmoitetut määrät sisältävät kulut.
       *[escluso] Tämän rikkomuksen osalta laissa ei sallita alennetun määrän maksamista (art. 202, 3 ja 3-bis kohta, C.d.S.). Pöytäkirja toimitetaan kymmenen päivän kuluessa prefektille (Prefetto), joka vahvistaa maksettavan määrän maksumääräyksellä (ordinanza-ingiunzione). **Älkää maksako mitään ennen sen saamista.**
    }
estero-bonifico = **Kansainvälisenä tilisiirtona euroissa** alla mainitulle tilille. Pankkikulut maksaa maksaja: kunnan on saatava koko määrä. Kirjoittakaa maksun viitteeksi vain pöytäkirjan numero ja rekisterinumero.
estero-pagopa = **Oheisella pagoPA-maksuilmoituksella**: kortilla tai tililtä, pankin tai muun pagoPA-järjestelmään kuuluvan palveluntarjoajan verkkosivustolla tai sovelluksella. Skannatkaa QR-koodi tai syöttäkää ilmoituksen 18-numeroinen koodi (codice avviso). Käyttäkää ilmoitusta, jossa on maksuajankohtaanne vastaava määrä.
estero-ricorso =
    { $pagamento ->
        [escluso] Se, joka pitää pöytäkirjaa aiheettomana, voi valittaa vain toiselle seuraavista kahdesta viranomaisesta: valitukset ovat **vaihtoehtoisia**.
       *[ammesso] Se, joka pitää pöytäkirjaa aiheettomana ja **ei ole maksanut alennettua määrää**, voi valittaa vain toiselle seuraavista kahdesta viranomaisesta: valitukset ovat **vaihtoehtoisia**, ja maksaminen sulkee ne pois.
    }
estero-prefetto = **Prefekti (Prefetto), 60 päivän kuluessa** tiedoksiannosta (art. 203 C.d.S.): tavalliselle paperille kirjoitettu valitus, joka osoitetaan prefektille ({ $ente_prefetto }) ja lähetetään kirjattuna kirjeenä saantitodistuksella paikallispoliisille ({ $ente_indirizzo }) tai suoraan prefektille; mukaan liitetään hyödylliset asiakirjat ja halutessanne pyyntö tulla kuulluksi. Jos valitus hylätään, prefekti määrää maksettavaksi vähintään kaksi kertaa vähimmäismäärän (art. 204 C.d.S.).
estero-gdp = **Rauhantuomari (Giudice di Pace), 60 päivän kuluessa** tiedoksiannosta ulkomailla asuville (art. 204-bis C.d.S. ja art. 7 D.Lgs. 1. syyskuuta 2011, nro 150): valitus rauhantuomarille ({ $ente_giudice_di_pace }); se jätetään tuomioistuimen kansliaan, lähetetään postitse tai toimitetaan sähköisesti, ja siihen liitetään jäljennös pöytäkirjasta ja oikeudenkäyntimaksun (contributo unificato) suoritus. Vain tämän määräajan kuluminen keskeytyy elokuun 1. ja 31. päivän väliseksi ajaksi (L. 7. lokakuuta 1969, nro 742).
estero-mancato =
    { $pagamento ->
        [escluso] Jos prefekti pitää toteamista perusteltuna, hän antaa maksumääräyksen määrästä, joka on vähintään kaksi kertaa vähimmäismäärä, lisättynä kuluilla; määräys, jota ei ole määräajoissa maksettu eikä riitautettu, on ulosottoperuste (art. 204 C.d.S.).
       *[ammesso] Kun 60 päivää on kulunut ilman alennetun määrän maksua ja ilman valitusta, pöytäkirjasta tulee **ulosottoperuste määrälle, joka on puolet seuraamusmaksun enimmäismäärästä lisättynä menettelyn kuluilla** (art. 203, 3 kohta, C.d.S.). Sen jälkeen seuraa pakkoperintä, jossa maksu korottuu kymmenesosalla jokaiselta kuuden kuukauden viivästykseltä (art. 27 L. 24. marraskuuta 1981, nro 689), ja lisäkuluja.
    }
giacenza-testo =
    Jos lähetys on säilytettävänä postitoimistossa, tiedoksianto katsotaan tapahtuneeksi noutopäivänä tai, jos lähetystä ei noudeta kymmenen päivän kuluessa säilytysilmoituksen lähettämisestä, kymmenentenä päivänä, myös sen osalta, joka noutaa sen myöhemmin (art. 8 L. 20. marraskuuta 1982, nro 890).
ricorso-verbale =
    Se, joka pitää pöytäkirjaa aiheettomana ja **ei ole maksanut alennettua määrää**, voi valittaa vain toiselle seuraavista kahdesta viranomaisesta: valitukset ovat **vaihtoehtoisia**, ja maksaminen sulkee ne pois.
ricorso-prefetto = **Prefekti (Prefetto), 60 päivän kuluessa** (art. 203 C.d.S.): tavalliselle paperille kirjoitettu valitus, joka osoitetaan prefektille ({ $ente_prefetto }) ja jätetään tai lähetetään kirjattuna kirjeenä saantitodistuksella tai varmennettuna sähköpostina paikallispoliisille tai suoraan prefektille; mukaan liitetään hyödylliset asiakirjat ja halutessanne pyyntö tulla kuulluksi. Jos valitus hylätään, prefekti määrää maksettavaksi vähintään kaksi kertaa vähimmäismäärän (art. 204 C.d.S.).
ricorso-gdp = **Rauhantuomari (Giudice di Pace), 30 päivän kuluessa**, tai 60, jos valittaja asuu ulkomailla (art. 204-bis C.d.S. ja art. 7 D.Lgs. 1. syyskuuta 2011, nro 150): valitus rauhantuomarille ({ $ente_giudice_di_pace }); se jätetään tuomioistuimen kansliaan, lähetetään postitse tai toimitetaan sähköisesti, ja siihen liitetään jäljennös pöytäkirjasta. Vain tämän määräajan kuluminen keskeytyy elokuun 1. ja 31. päivän väliseksi ajaksi (L. 7. lokakuuta 1969, nro 742).
come-pagare-avviso =
    Käyttäkää **oheista pagoPA-maksuilmoitusta**: kortilla tai tililtä, pankin tai muun pagoPA-järjestelmään kuuluvan palveluntarjoajan verkkosivustolla tai sovelluksella. Skannatkaa QR-koodi tai syöttäkää ilmoituksen 18-numeroinen koodi (codice avviso).
altre-modalita = Muut maksutavat Italiassa, italiaksi: { $ente_altre_modalita }
