# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Tiedotuskirje
sottotitolo = Italiassa tehdystä liikenneturvallisuuteen liittyvästä liikennerikkomuksesta
base =
    Direktiivi (EU) 2015/413, 5 artikla ja liite II; D.Lgs. 37/2014. Viite: pöytäkirja nro { $numero }.

titolo-fatti = Tosiseikat
fatti = **{ $data_violazione }** tehtiin liikenneturvallisuuteen liittyvä liikennerikkomus ajoneuvolla, jonka rekisterinumero on **{ $targa }**, merkki { $marca } ja malli { $modello }. Rikkomuksen havaitsi: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Tämän ajoneuvon rekisteröintitodistuksen haltija on ilmoittanut, että **Te ajoitte sitä**, kun rikkomus tehtiin.
       *[intestatario] **Teidät on rekisteröity rekisteröintitodistuksen haltijaksi** tämän ajoneuvon osalta.
    }
particolari = Rikkomuksen yksityiskohdat kuvataan seuraavalla sivulla kohdissa a, b, c ja d.
titolo-somma = Maksettava määrä ja maksun määräaika
somma-esclusa =
    Tämän rikkomuksen osalta määrää ei ole vielä vahvistettu.
consiglio = Jos ette maksa tätä taloudellista seuraamusta, Teitä kehotetaan **täyttämään oheinen vastauslomake** ja lähettämään se siinä mainittuun osoitteeseen.
legge = Tämä kirje käsitellään Italian kansallisen lainsäädännön mukaisesti.

titolo-dettagli = Rikkomuksen yksityiskohdat
titolo-a = a) Rikkomukseen käytetty ajoneuvo
dettaglio-targa = Rekisterinumero
dettaglio-marca = Merkki
dettaglio-modello = Malli
titolo-b = b) Rikkomus
dettaglio-luogo = Paikka
dettaglio-giorno = Päivä ja kellonaika
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Rikkomuksen luonne ja oikeudellinen luokittelu (kyseinen kohta on merkitty rastilla)
infrazione-velocita = ylinopeus (1)
infrazione-alcol = rattijuopumus (2)
infrazione-cinture = turvavyön käyttämättä jättäminen (3)
infrazione-rosso = pysähtymättä jättäminen punaisessa liikennevalossa (4)
infrazione-corsia = kielletyn kaistan käyttäminen (5)
infrazione-droga = ajaminen huumausaineiden vaikutuksen alaisena (10)
infrazione-casco = suojakypärän käyttämättä jättäminen (11)
infrazione-telefono = matkapuhelimen tai muun viestintälaitteen laiton käyttö ajon aikana (12)
dettaglio-descrizione = Kuvaus
descrizione =
    { $infrazione ->
        [velocita] Ajoneuvo ylitti suurimman sallitun nopeuden.
        [alcol] Kuljettaja ajoi alkoholin vaikutuksen alaisena.
        [cinture] Turvavyötä ei käytetty.
        [rosso] Ajoneuvo jatkoi ajoa punaisesta liikennevalosta huolimatta.
        [corsia] Ajoneuvo käytti kaistaa, joka on kielletty tai varattu muille ajoneuvoille.
        [droga] Kuljettaja ajoi huumausaineiden vaikutuksen alaisena.
        [casco] Suojakypärää ei käytetty.
       *[telefono] Kuljettaja käytti ajon aikana puhelinta tai vastaavaa laitetta.
    }
dettaglio-testo = Pöytäkirjan italiankielinen teksti
dettaglio-norma = Säännökset
dettaglio-prove = Todisteet
prove =
    { $prove ->
        [immagini] valokuvia tai tallenteita, jotka voi nähdä paikallispoliisissa (Comando) tai joista voi pyytää sieltä jäljennökset
        [agenti] virkamiesten suora havainto
       *[entrambe] virkamiesten suora havainto; valokuvia tai tallenteita, jotka voi nähdä paikallispoliisissa (Comando) tai joista voi pyytää sieltä jäljennökset
    }
titolo-c = c) Rikkomuksen havaitsemiseen käytetty laite
dettaglio-dispositivo = Laitteen tyyppi
dettaglio-specifiche = Tekniset tiedot
dettaglio-matricola = Tunnistenumero
dettaglio-taratura = Viimeisimmän kalibroinnin voimassaolon päättymispäivä
senza-dispositivo = Laitetta ei käytetty.
titolo-d = d) Laitteen antama tulos
dettaglio-limite = Suurin sallittu nopeus
dettaglio-rilevata = Mitattu nopeus
dettaglio-netta = Nopeus virhemarginaalin vähentämisen jälkeen
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Ei sovelleta.

titolo-risposta = Vastauslomake
risposta-come = Täyttäkää painokirjaimin.
risposta-atto = Pöytäkirja nro **{ $numero }**, rekisterinumero **{ $targa }**
titolo-sezione-a = A. Kuljettajan henkilöllisyys
modulo-cognome = Koko nimi
modulo-luogo-nascita = Syntymäpaikka
modulo-data-nascita = Syntymäaika
modulo-patente = Ajokortin numero
modulo-rilasciata-il = Myöntämispäivä
modulo-rilasciata-a = myöntämispaikka
modulo-indirizzo = Osoite
titolo-sezione-b = B. Kysymykset
domanda-intestato = 1. Onko ajoneuvo, jonka rekisterinumero on { $targa }, rekisteröity Teidän nimiinne?
risposta-si = kyllä
risposta-no = ei
domanda-intestatario = Jos ei, rekisteröintitodistuksen haltija on (sukunimi, etunimi, osoite):
domanda-riconosce = 2. Myönnättekö tehneenne rikkomuksen?
domanda-motivo = 3. Jos ette myönnä, selittäkää miksi:
modulo-data = Paikka ja päivä
modulo-firma = Allekirjoitus
risposta-invio =
    Lähettäkää täytetty lomake **60 päivän kuluessa tämän tiedotuskirjeen päiväyksestä** osoitteeseen: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italia.

titolo-procedura = Tietoja menettelystä
procedura =
    Asiaa käsittelee Italian toimivaltainen viranomainen: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Jos asian käsittelyä jatketaan, sovelletaan seuraavia määräaikoja ja muutoksenhakuelimiä.
effetti = **Tällä tiedotuskirjeellä ei sellaisenaan ole oikeudellisia seurauksia.** Pöytäkirjan vaikutukset mainitaan pöytäkirjassa.
