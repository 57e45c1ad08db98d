# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Liikennerikkomuksen toteamispöytäkirja nro { $numero }
basi =
    Käännös oheisesta italiankielisestä pöytäkirjasta. Art. 200 ja 201 C.d.S.; art. 383 ja 385 D.P.R. 16. joulukuuta 1992, nro 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] henkilöauto
        [M] moottoripyörä
        [B] kuorma-auto
        [D] puoliperävaunuyhdistelmä
        [E] linja-auto
        [R] perävaunu
        [CICLO] mopo
        [VELO] polkupyörä
       *[altro] ajoneuvo
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] rikkomuksen tekijä (kuljettaja)
        [LOCATARIO] ajoneuvon vuokralleottaja, yhteisvastuussa (art. 196 C.d.S.)
        [PROPRIETARIO] ajoneuvon omistaja, yhteisvastuussa (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] vanhempainvastuun haltija
        [EREDE] perillinen
       *[OBBLIGATO] yhteisvastuullinen (art. 196 C.d.S.)
    }

voce-fatto = Todetut tosiseikat (alkuperäinen italiankielinen teksti)
matricola = sarjanumero { $dispositivo_matricola }
velocita = rajoitus { $limite } km/h; mitattu { $rilevata } km/h; lakisääteisen vähennyksen jälkeen { $netta } km/h
voce-rosso = Punainen valo
rosso = ylitys { $rosso_secondi } sekuntia punaisen valon syttymisen jälkeen
voce-controllo = Valvonta
controllo =
    { $automatico ->
        [si] todettu automaattisesti ilman virkamiesten läsnäoloa
       *[no] todettu virkamiesten läsnä ollessa
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] valvontapaikka ennalta merkitty ja hyvin näkyvä
        [TELELASER] valvontapaikka ennalta merkitty ja hyvin näkyvä
       *[altro] valvontapaikka ennalta merkitty
    }
motivo =
    { $motivo ->
        [lett-a] Liian suurella nopeudella kulkevaa ajoneuvoa ei voitu tavoittaa (art. 201, 1-bis kohta, a alakohta, C.d.S.).
        [lett-b] Risteys ylitettiin liikennevalon ollessa punainen (art. 201, 1-bis kohta, b alakohta, C.d.S.).
        [lett-c] Kielletty ohitus (art. 201, 1-bis kohta, c alakohta, C.d.S.).
        [lett-d] Rikkomus todettiin sen tekijän ja ajoneuvon omistajan poissa ollessa (art. 201, 1-bis kohta, d alakohta, C.d.S.).
        [lett-e] Rikkomus todettiin suoraan liikennepoliisin käyttämillä laitteilla, joiden avulla rikkomus voidaan todeta jälkikäteen, koska ajoneuvo on kaukana valvontapaikasta tai sitä ei voida pysäyttää ajoissa tai säädetyllä tavalla (art. 201, 1-bis kohta, e alakohta, C.d.S.).
        [lett-f] Rikkomus todettiin säädöksessä D.L. 20. kesäkuuta 2002, nro 121, art. 4 tarkoitetuilla etävalvontalaitteilla (art. 201, 1-bis kohta, f alakohta, C.d.S.).
        [lett-g] Luvattoman ajoneuvon ajo historialliseen keskustaan, rajoitetun liikenteen vyöhykkeelle, kävelyalueelle tai varatulle kaistalle, havaittu tyyppihyväksytyillä laitteilla (art. 201, 1-bis kohta, g alakohta, C.d.S.).
        [lett-gbis] Rikkomus todettiin siihen tarkoitetuilla havaitsemislaitteilla tai -laitteistoilla (art. 201, 1-bis kohta, g-bis alakohta, C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Rikkomus ilmoitettiin sen tekijälle paikalla
voce-notifica = Tiedoksianto
notifica =
    { $notifica ->
        [posta] postitse, kirjattuna kirjeenä saantitodistuksella
        [convenzione] postitse, kirjattuna kirjeenä saantitodistuksella (hallintoasioita koskevien asiakirjojen tiedoksiantoa ulkomailla koskeva eurooppalainen yleissopimus, art. 11, Strasbourg, 24. marraskuuta 1977; L. 149/1983)
        [autorita-centrale] asuinvaltion keskusviranomaisen kautta (hallintoasioita koskevien asiakirjojen tiedoksiantoa ulkomailla koskeva eurooppalainen yleissopimus, Strasbourg, 24. marraskuuta 1977; L. 149/1983)
        [consolato] Italian konsuliviranomaisen kautta
       *[ministero] asuinvaltion toimivaltaisten viranomaisten kautta
    }; 360 päivän kuluessa toteamisesta ulkomailla asuville (art. 201, 1 kohta, C.d.S.)

violazioni-norma = Rikottu säännös
violazioni-descrizione = Rikkomus
violazioni-minimo = Maksu vähintään
violazioni-massimo = enintään
violazioni-punti = Pisteet
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Nopeusrajoituksen ylitys enintään 10 km/h.
        [velocita-8] Nopeusrajoituksen ylitys yli 10 km/h ja enintään 40 km/h.
        [velocita-8-ripetuta] Nopeusrajoituksen ylitys yli 10 km/h ja enintään 40 km/h taajamassa vähintään toisen kerran vuoden aikana.
        [velocita-9] Nopeusrajoituksen ylitys yli 40 km/h ja enintään 60 km/h.
        [velocita-9-bis] Nopeusrajoituksen ylitys yli 60 km/h.
        [rosso] Ajon jatkaminen punaisesta liikennevalosta huolimatta.
        [ztl] Luvaton ajo rajoitetun liikenteen vyöhykkeellä, kävelyalueella tai varatulla kaistalla.
        [sosta-157] Ajoneuvon pysäköinti kielletyllä tavalla.
        [sosta-158] Ajoneuvon pysäköinti kiellettyyn paikkaan.
        [cinture] Ajaminen ilman turvavyön käyttöä.
        [telefono] Puhelimen, älypuhelimen tai vastaavan laitteen käyttö ajon aikana irrottaen kädet ohjauspyörästä.
        [casco] Mopolla tai moottoripyörällä ajaminen ilman suojakypärää.
        [segnaletica] Liikennemerkkien, -opasteiden tai tiemerkintöjen noudattamatta jättäminen.
        [assicurazione] Ajaminen ajoneuvolla, jolla ei ole vastuuvakuutusta.
        [revisione] Ajaminen ajoneuvolla, jota ei ole määräaikaiskatsastettu.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Lisäseuraamus: ajokortin määräaikainen peruuttaminen.**
        [fermo] **Lisäseuraamus: ajoneuvon hallinnollinen käyttökielto.**
        [rimozione] **Lisäseuraamus: ajoneuvon siirtäminen.**
        [sequestro] **Lisäseuraamus: ajoneuvon takavarikointi.**
        [confisca] **Lisäseuraamus: ajoneuvon menettäminen valtiolle.**
        [altra] **Rikkomuksesta määrätään lisäseuraamus, joka mainitaan italiankielisessä tekstissä.**
       *[nessuna] { "" }
    }
importi-esclusi = **Alennetun määrän maksaminen ei ole sallittua.** { estero-pagamento }

conformita =
    Alkuperäistä pöytäkirjaa säilyttää paikallispoliisi (Comando); vastaanottaja saa siitä oikeaksi todistetun italiankielisen jäljennöksen (art. 385 D.P.R. 495/1992).
titolo-conducente = Pisteet ja kuljettajan tiedot
conducente =
    Jos kuljettajaa ei ole tunnistettu, omistajan tai muun yhteisvastuullisen on **60 päivän kuluessa** tiedoksiannosta ilmoitettava paikallispoliisille ajoneuvoa ajaneen henkilötiedot ja ajokorttitiedot (art. 126-bis, 2 kohta, C.d.S.). Velvollisuus koskee myös maksavia; valittavien tulee ilmoittaa asiasta paikallispoliisille samassa määräajassa. Sille, joka ilman perusteltua ja todistettua syytä ei ilmoita näitä tietoja, määrätään seuraamusmaksu: vähintään { $somma_conducente_minimo }, enintään { $somma_conducente_massimo }.
titolo-autentico = Todistusvoimainen teksti
autentico =
    Tämä on käännös pöytäkirjasta nro { $numero }, jonka italiankielinen alkuperäiskappale on liitteenä. **Vain italiankielinen teksti on todistusvoimainen**: eroavuuksien ilmetessä se on ratkaiseva.
