# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informationsbrev
sottotitolo = om ett trafiksäkerhetsrelaterat brott som begåtts i Italien
base =
    Direktiv (EU) 2015/413, artikel 5 och bilaga II; D.Lgs. 37/2014. Referens: protokoll nr { $numero }.

titolo-fatti = Omständigheterna
fatti =
    Den **{ $data_violazione }** begicks ett trafiksäkerhetsrelaterat brott med fordonet med registreringsnummer **{ $targa }**, märke { $marca }, modell { $modello }. Brottet upptäcktes av: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Innehavaren av registreringsbeviset för detta fordon har uppgett att **Ni körde det** när brottet begicks.
       *[intestatario] **Ni är registrerad som innehavare av registreringsbeviset** för detta fordon.
    }
particolari = De relevanta uppgifterna om brottet anges på nästa sida, i leden a till d.
titolo-somma = Belopp att betala och sista betalningsdag
somma-esclusa =
    För detta brott har beloppet ännu inte fastställts.
consiglio = Om Ni inte betalar denna sanktionsavgift rekommenderas Ni att **fylla i det bifogade svarsformuläret** och sända det till den adress som anges där.
legge = Detta brev behandlas enligt Italiens nationella lagstiftning.

titolo-dettagli = Relevanta uppgifter om brottet
titolo-a = a) Fordon som använts vid brottet
dettaglio-targa = Registreringsnummer
dettaglio-marca = Märke
dettaglio-modello = Modell
titolo-b = b) Brott
dettaglio-luogo = Plats
dettaglio-giorno = Datum och klockslag
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Brottets art och rättsliga klassificering (tillämplig ruta är markerad)
infrazione-velocita = hastighetsöverträdelse (1)
infrazione-alcol = rattfylleri (2)
infrazione-cinture = underlåtenhet att använda bilbälte (3)
infrazione-rosso = underlåtenhet att stanna vid rött ljus (4)
infrazione-corsia = användning av förbjudet körfält (5)
infrazione-droga = drograttfylleri (10)
infrazione-casco = underlåtenhet att använda skyddshjälm (11)
infrazione-telefono = olaglig användning av mobiltelefon eller annan kommunikationsutrustning under körning (12)
dettaglio-descrizione = Beskrivning
descrizione =
    { $infrazione ->
        [velocita] Fordonet överskred högsta tillåtna hastighet.
        [alcol] Föraren körde påverkad av alkohol.
        [cinture] Bilbältet användes inte.
        [rosso] Fordonet fortsatte trots rött trafikljus.
        [corsia] Fordonet använde ett körfält som är förbjudet eller reserverat för andra fordon.
        [droga] Föraren körde påverkad av droger.
        [casco] Skyddshjälmen användes inte.
       *[telefono] Föraren använde en telefon eller en liknande apparat under körning.
    }
dettaglio-testo = Protokollets italienska text
dettaglio-norma = Rättsliga bestämmelser
dettaglio-prove = Bevis
prove =
    { $prove ->
        [immagini] fotografier eller inspelningar som kan ses hos poliskommandot (Comando) eller begäras som kopior därifrån
        [agenti] tjänstemännens direkta iakttagelse
       *[entrambe] tjänstemännens direkta iakttagelse; fotografier eller inspelningar som kan ses hos poliskommandot (Comando) eller begäras som kopior därifrån
    }
titolo-c = c) Utrustning som använts för att upptäcka brottet
dettaglio-dispositivo = Typ av utrustning
dettaglio-specifiche = Specifikation
dettaglio-matricola = Identifieringsnummer
dettaglio-taratura = Sista giltighetsdag för den senaste kalibreringen
senza-dispositivo = Ingen utrustning har använts.
titolo-d = d) Resultat av utrustningens användning
dettaglio-limite = Högsta hastighet
dettaglio-rilevata = Uppmätt hastighet
dettaglio-netta = Hastighet efter korrigering för felmarginal
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Ej tillämpligt.

titolo-risposta = Svarsformulär
risposta-come = Fyll i med versaler.
risposta-atto = Protokoll nr **{ $numero }**, registreringsnummer **{ $targa }**
titolo-sezione-a = A. Förarens identitet
modulo-cognome = Fullständigt namn
modulo-luogo-nascita = Födelseort
modulo-data-nascita = Födelsedatum
modulo-patente = Körkortsnummer
modulo-rilasciata-il = Utfärdat den
modulo-rilasciata-a = i (ort)
modulo-indirizzo = Adress
titolo-sezione-b = B. Frågor
domanda-intestato = 1. Är fordonet med registreringsnummer { $targa } registrerat i Ert namn?
risposta-si = ja
risposta-no = nej
domanda-intestatario = Om inte, är innehavaren av registreringsbeviset (efternamn, förnamn, adress):
domanda-riconosce = 2. Erkänner Ni att Ni har begått brottet?
domanda-motivo = 3. Om Ni inte erkänner detta, förklara varför:
modulo-data = Ort och datum
modulo-firma = Underskrift
risposta-invio =
    Sänd det ifyllda formuläret **inom 60 dagar från dagen för detta informationsbrev** till: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italien.

titolo-procedura = Information om förfarandet
procedura =
    Detta ärende utreds av den behöriga myndigheten i Italien: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Om ärendet drivs vidare gäller följande tidsfrister och instanser för överklagande.
effetti = **Detta informationsbrev har i sig inga rättsliga följder.** Protokollets verkningar anges i protokollet.
