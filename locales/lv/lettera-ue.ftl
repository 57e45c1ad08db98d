# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informatīva vēstule
sottotitolo = par Itālijā izdarītu ceļu satiksmes drošības noteikumu pārkāpumu
base =
    Direktīva (ES) 2015/413, 5. pants un II pielikums; D.Lgs. 37/2014. Atsauce: protokols Nr. { $numero }.

titolo-fatti = Fakti
fatti =
    Datums: **{ $data_violazione }**. Izdarīts ceļu satiksmes drošības noteikumu pārkāpums ar transportlīdzekli, kura reģistrācijas numurs ir **{ $targa }**, marka { $marca }, modelis { $modello }. Pārkāpumu konstatēja: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Šā transportlīdzekļa reģistrācijas apliecības turētājs ir norādījis, ka pārkāpuma brīdī **to vadījāt Jūs**.
       *[intestatario] **Jūs esat reģistrēts kā reģistrācijas apliecības turētājs** šim transportlīdzeklim.
    }
particolari = Attiecīgās ziņas par pārkāpumu ir aprakstītas nākamajā lappusē a) līdz d) punktā.
titolo-somma = Maksājamā summa un samaksas termiņš
somma-esclusa =
    Par šo pārkāpumu summa vēl nav noteikta.
consiglio = Ja Jūs nesamaksājat šo finansiālo sodu, ieteicams **aizpildīt pievienoto atbildes veidlapu** un nosūtīt to uz tajā norādīto adresi.
legge = Šo vēstuli izskata saskaņā ar Itālijas valsts tiesību aktiem.

titolo-dettagli = Attiecīgās ziņas par pārkāpumu
titolo-a = a) Transportlīdzeklis, ar kuru izdarīts pārkāpums
dettaglio-targa = Reģistrācijas numurs
dettaglio-marca = Marka
dettaglio-modello = Modelis
titolo-b = b) Pārkāpums
dettaglio-luogo = Vieta
dettaglio-giorno = Datums un laiks
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Pārkāpuma veids un juridiskā kvalifikācija (atzīmēta attiecīgā aile)
infrazione-velocita = atļautā ātruma pārsniegšana (1)
infrazione-alcol = transportlīdzekļa vadīšana alkohola reibumā (2)
infrazione-cinture = drošības jostas nelietošana (3)
infrazione-rosso = neapstāšanās pie luksofora sarkanās gaismas (4)
infrazione-corsia = aizliegtas joslas izmantošana (5)
infrazione-droga = transportlīdzekļa vadīšana narkotisko vielu ietekmē (10)
infrazione-casco = aizsargķiveres nelietošana (11)
infrazione-telefono = mobilā tālruņa vai citas sakaru ierīces nelikumīga lietošana braukšanas laikā (12)
dettaglio-descrizione = Apraksts
descrizione =
    { $infrazione ->
        [velocita] Transportlīdzeklis pārsniedza maksimālo atļauto ātrumu.
        [alcol] Vadītājs vadīja transportlīdzekli alkohola reibumā.
        [cinture] Drošības josta netika lietota.
        [rosso] Transportlīdzeklis turpināja braukt par spīti luksofora sarkanajai gaismai.
        [corsia] Transportlīdzeklis izmantoja joslu, kas ir aizliegta vai rezervēta citiem transportlīdzekļiem.
        [droga] Vadītājs vadīja transportlīdzekli narkotisko vielu ietekmē.
        [casco] Aizsargķivere netika lietota.
       *[telefono] Vadītājs braukšanas laikā lietoja tālruni vai līdzīgu ierīci.
    }
dettaglio-testo = Protokola teksts itāļu valodā
dettaglio-norma = Tiesību normas
dettaglio-prove = Pierādījumi
prove =
    { $prove ->
        [immagini] fotogrāfijas vai ieraksti, ko var apskatīt vietējā policijā (Comando) vai kuru kopijas var tur pieprasīt
        [agenti] amatpersonu tieši novērojumi
       *[entrambe] amatpersonu tieši novērojumi; fotogrāfijas vai ieraksti, ko var apskatīt vietējā policijā (Comando) vai kuru kopijas var tur pieprasīt
    }
titolo-c = c) Ierīce, ar ko konstatēts pārkāpums
dettaglio-dispositivo = Ierīces veids
dettaglio-specifiche = Specifikācija
dettaglio-matricola = Identifikācijas numurs
dettaglio-taratura = Pēdējās kalibrēšanas derīguma termiņa beigu datums
senza-dispositivo = Ierīce netika izmantota.
titolo-d = d) Ierīces izmantošanas rezultāts
dettaglio-limite = Maksimālais ātrums
dettaglio-rilevata = Izmērītais ātrums
dettaglio-netta = Ātrums pēc kļūdas robežas atskaitīšanas
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nav piemērojams.

titolo-risposta = Atbildes veidlapa
risposta-come = Lūdzu, aizpildiet ar drukātiem burtiem.
risposta-atto = Protokols Nr. **{ $numero }**, reģistrācijas numurs **{ $targa }**
titolo-sezione-a = A. Vadītāja identitāte
modulo-cognome = Vārds un uzvārds
modulo-luogo-nascita = Dzimšanas vieta
modulo-data-nascita = Dzimšanas datums
modulo-patente = Vadītāja apliecības numurs
modulo-rilasciata-il = Izdošanas datums
modulo-rilasciata-a = vieta
modulo-indirizzo = Adrese
titolo-sezione-b = B. Jautājumi
domanda-intestato = 1. Vai transportlīdzeklis ar reģistrācijas numuru { $targa } ir reģistrēts uz Jūsu vārda?
risposta-si = jā
risposta-no = nē
domanda-intestatario = Ja nav, reģistrācijas apliecības turētājs ir (uzvārds, vārds, adrese):
domanda-riconosce = 2. Vai Jūs atzīstat, ka izdarījāt pārkāpumu?
domanda-motivo = 3. Ja Jūs to neatzīstat, lūdzu, paskaidrojiet, kāpēc:
modulo-data = Vieta un datums
modulo-firma = Paraksts
risposta-invio =
    Lūdzu, nosūtiet aizpildīto veidlapu **60 dienu laikā no šīs informatīvās vēstules datuma** uz šādu adresi: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Itālija.

titolo-procedura = Informācija par procedūru
procedura =
    Šo lietu izskata kompetentā iestāde Itālijā: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Ja lietu turpina, piemēro šādus termiņus un pārsūdzības iestādes.
effetti = **Šī informatīvā vēstule pati par sevi nerada juridiskas sekas.** Protokola sekas ir norādītas protokolā.
