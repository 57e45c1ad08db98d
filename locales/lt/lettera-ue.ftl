# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informacinis raštas
sottotitolo = dėl Italijoje padaryto kelių eismo saugumo taisyklių pažeidimo
base =
    Direktyva (ES) 2015/413, 5 straipsnis ir II priedas; D.Lgs. 37/2014. Nuoroda: protokolas Nr. { $numero }.

titolo-fatti = Faktai
fatti = **{ $data_violazione }** padarytas kelių eismo saugumo taisyklių pažeidimas transporto priemone, kurios valstybinis numeris **{ $targa }**, markė { $marca }, modelis { $modello }. Pažeidimą nustatė: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Šios transporto priemonės registracijos liudijimo turėtojas nurodė, kad darant pažeidimą **ją vairavote Jūs**.
       *[intestatario] **Jūs esate registruotas kaip registracijos liudijimo turėtojas** šios transporto priemonės atžvilgiu.
    }
particolari = Svarbūs pažeidimo duomenys aprašyti kitame puslapyje, a-d punktuose.
titolo-somma = Mokėtina suma ir mokėjimo terminas
somma-esclusa =
    Už šį pažeidimą suma dar nenustatyta.
consiglio = Jei nesumokėsite šios finansinės nuobaudos, Jums patariama **užpildyti pridėtą atsakymo formą** ir išsiųsti ją joje nurodytu adresu.
legge = Šis raštas nagrinėjamas pagal Italijos nacionalinę teisę.

titolo-dettagli = Svarbūs pažeidimo duomenys
titolo-a = a) Transporto priemonė, kuria padarytas pažeidimas
dettaglio-targa = Valstybinis numeris
dettaglio-marca = Markė
dettaglio-modello = Modelis
titolo-b = b) Pažeidimas
dettaglio-luogo = Vieta
dettaglio-giorno = Data ir laikas
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Pažeidimo pobūdis ir teisinis kvalifikavimas (pažymėtas tinkamas langelis)
infrazione-velocita = leidžiamo greičio viršijimas (1)
infrazione-alcol = vairavimas apsvaigus nuo alkoholio (2)
infrazione-cinture = važiavimas neužsisegus saugos diržo (3)
infrazione-rosso = nesustojimas degant raudonam šviesoforo signalui (4)
infrazione-corsia = važiavimas draudžiama eismo juosta (5)
infrazione-droga = vairavimas apsvaigus nuo narkotikų (10)
infrazione-casco = važiavimas be apsauginio šalmo (11)
infrazione-telefono = neteisėtas naudojimasis mobiliuoju telefonu ar kitu ryšio prietaisu vairuojant (12)
dettaglio-descrizione = Aprašymas
descrizione =
    { $infrazione ->
        [velocita] Transporto priemonė viršijo didžiausią leidžiamą greitį.
        [alcol] Vairuotojas vairavo apsvaigęs nuo alkoholio.
        [cinture] Saugos diržas nebuvo užsegtas.
        [rosso] Transporto priemonė važiavo toliau degant raudonam šviesoforo signalui.
        [corsia] Transporto priemonė važiavo eismo juosta, kuri draudžiama arba rezervuota kitoms transporto priemonėms.
        [droga] Vairuotojas vairavo apsvaigęs nuo narkotikų.
        [casco] Apsauginis šalmas nebuvo dėvimas.
       *[telefono] Vairuotojas vairuodamas naudojosi telefonu ar panašiu prietaisu.
    }
dettaglio-testo = Protokolo tekstas italų kalba
dettaglio-norma = Teisės nuostatos
dettaglio-prove = Įrodymai
prove =
    { $prove ->
        [immagini] nuotraukos ar įrašai, kuriuos galima pamatyti vietos policijoje (Comando) arba kurių kopijų galima ten prašyti
        [agenti] tiesioginis pareigūnų stebėjimas
       *[entrambe] tiesioginis pareigūnų stebėjimas; nuotraukos ar įrašai, kuriuos galima pamatyti vietos policijoje (Comando) arba kurių kopijų galima ten prašyti
    }
titolo-c = c) Prietaisas, kuriuo nustatytas pažeidimas
dettaglio-dispositivo = Prietaiso tipas
dettaglio-specifiche = Specifikacija
dettaglio-matricola = Identifikavimo numeris
dettaglio-taratura = Paskutinio kalibravimo galiojimo pabaigos data
senza-dispositivo = Prietaisas nenaudotas.
titolo-d = d) Prietaiso naudojimo rezultatas
dettaglio-limite = Didžiausias greitis
dettaglio-rilevata = Išmatuotas greitis
dettaglio-netta = Greitis atėmus paklaidą
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Netaikoma.

titolo-risposta = Atsakymo forma
risposta-come = Prašome pildyti didžiosiomis raidėmis.
risposta-atto = Protokolas Nr. **{ $numero }**, valstybinis numeris **{ $targa }**
titolo-sezione-a = A. Vairuotojo tapatybė
modulo-cognome = Vardas ir pavardė
modulo-luogo-nascita = Gimimo vieta
modulo-data-nascita = Gimimo data
modulo-patente = Vairuotojo pažymėjimo numeris
modulo-rilasciata-il = Išdavimo data
modulo-rilasciata-a = vieta
modulo-indirizzo = Adresas
titolo-sezione-b = B. Klausimai
domanda-intestato = 1. Ar transporto priemonė, kurios valstybinis numeris { $targa }, registruota Jūsų vardu?
risposta-si = taip
risposta-no = ne
domanda-intestatario = Jei ne, registracijos liudijimo turėtojas yra (pavardė, vardas, adresas):
domanda-riconosce = 2. Ar pripažįstate, kad padarėte pažeidimą?
domanda-motivo = 3. Jei to nepripažįstate, paaiškinkite kodėl:
modulo-data = Vieta ir data
modulo-firma = Parašas
risposta-invio =
    Prašome užpildytą formą **per 60 dienų nuo šio informacinio rašto datos** išsiųsti šiuo adresu: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italija.

titolo-procedura = Informacija apie procedūrą
procedura =
    Šią bylą nagrinėja Italijos kompetentinga institucija: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Jei byla nagrinėjama toliau, taikomi šie terminai ir apskundimo institucijos.
effetti = **Šis informacinis raštas pats savaime nesukelia teisinių pasekmių.** Protokolo pasekmės nurodytos protokole.
