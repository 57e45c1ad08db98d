# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informativno pismo
sottotitolo = o saobraćajnom prekršaju u vezi sa sigurnošću na putevima, učinjenom u Italiji
base =
    Direktiva (EU) 2015/413, član 5 i Prilog II; D.Lgs. 37/2014. Predmet: zapisnik br. { $numero }.

titolo-fatti = Činjenice
fatti =
    Dana **{ $data_violazione }** vozilom registarskog broja **{ $targa }**, marke { $marca }, modela { $modello }, učinjen je saobraćajni prekršaj u vezi sa sigurnošću na putevima. Prekršaj je otkrio organ: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Imalac potvrde o registraciji ovog vozila naveo je da ste **Vi upravljali vozilom** kada je prekršaj učinjen.
       *[intestatario] **Vi ste upisani kao imalac potvrde o registraciji** ovog vozila.
    }
particolari = Relevantni podaci o prekršaju opisani su na sljedećoj stranici, u tačkama (a) do (d).
titolo-somma = Dugovani iznos i rok za plaćanje
somma-esclusa =
    Za ovaj prekršaj iznos još nije određen.
consiglio = Ako ne platite ovu novčanu kaznu, savjetuje Vam se da **popunite priloženi obrazac za odgovor** i pošaljete ga na adresu koja je u njemu navedena.
legge = Ovo pismo se obrađuje u skladu sa nacionalnim pravom Italije.

titolo-dettagli = Relevantni podaci o prekršaju
titolo-a = (a) Vozilo kojim je učinjen prekršaj
dettaglio-targa = Registarski broj
dettaglio-marca = Marka
dettaglio-modello = Model
titolo-b = (b) Prekršaj
dettaglio-luogo = Mjesto
dettaglio-giorno = Datum i sat
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Priroda i pravna kvalifikacija prekršaja (označeno je odgovarajuće polje)
infrazione-velocita = prekoračenje brzine (1)
infrazione-alcol = vožnja pod djelovanjem alkohola (2)
infrazione-cinture = nekorištenje sigurnosnog pojasa (3)
infrazione-rosso = nezaustavljanje na crveno svjetlo na semaforu (4)
infrazione-corsia = korištenje zabranjene trake (5)
infrazione-droga = vožnja pod djelovanjem droga (10)
infrazione-casco = nenošenje zaštitne kacige (11)
infrazione-telefono = nezakonito korištenje mobilnog telefona ili drugog komunikacijskog uređaja tokom vožnje (12)
dettaglio-descrizione = Opis
descrizione =
    { $infrazione ->
        [velocita] Vozilo je prekoračilo najveću dozvoljenu brzinu.
        [alcol] Vozač je vozio pod djelovanjem alkohola.
        [cinture] Sigurnosni pojas nije korišten.
        [rosso] Vozilo je nastavilo kretanje uprkos crvenom svjetlu na semaforu.
        [corsia] Vozilo je koristilo traku koja je zabranjena ili rezervirana za druga vozila.
        [droga] Vozač je vozio pod djelovanjem droga.
        [casco] Zaštitna kaciga nije nošena.
       *[telefono] Vozač je tokom vožnje koristio telefon ili sličan uređaj.
    }
dettaglio-testo = Italijanski tekst zapisnika
dettaglio-norma = Pravne odredbe
dettaglio-prove = Dokazi
prove =
    { $prove ->
        [immagini] fotografije ili snimci, koji se mogu vidjeti u Policijskoj komandi ili od nje zatražiti u kopiji
        [agenti] neposredno zapažanje službenih lica
       *[entrambe] neposredno zapažanje službenih lica; fotografije ili snimci, koji se mogu vidjeti u Policijskoj komandi ili od nje zatražiti u kopiji
    }
titolo-c = (c) Uređaj kojim je otkriven prekršaj
dettaglio-dispositivo = Vrsta uređaja
dettaglio-specifiche = Specifikacija
dettaglio-matricola = Identifikacijski broj
dettaglio-taratura = Datum isteka posljednje kalibracije
senza-dispositivo = Nije korišten nikakav uređaj.
titolo-d = (d) Rezultat primjene uređaja
dettaglio-limite = Najveća dozvoljena brzina
dettaglio-rilevata = Izmjerena brzina
dettaglio-netta = Brzina korigirana za granicu greške
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nije primjenjivo.

titolo-risposta = Obrazac za odgovor
risposta-come = Molimo popunite štampanim slovima.
risposta-atto = Zapisnik br. **{ $numero }**, registarski broj **{ $targa }**
titolo-sezione-a = A. Identitet vozača
modulo-cognome = Ime i prezime
modulo-luogo-nascita = Mjesto rođenja
modulo-data-nascita = Datum rođenja
modulo-patente = Broj vozačke dozvole
modulo-rilasciata-il = Izdana dana
modulo-rilasciata-a = u (mjesto)
modulo-indirizzo = Adresa
titolo-sezione-b = B. Pitanja
domanda-intestato = 1. Da li je vozilo registarskog broja { $targa } registrirano na Vaše ime?
risposta-si = da
risposta-no = ne
domanda-intestatario = Ako nije, imalac potvrde o registraciji je (prezime, ime, adresa):
domanda-riconosce = 2. Da li priznajete da ste učinili prekršaj?
domanda-motivo = 3. Ako ne priznajete, molimo objasnite zašto:
modulo-data = Mjesto i datum
modulo-firma = Potpis
risposta-invio =
    Molimo pošaljite popunjeni obrazac **u roku od 60 dana od datuma ovog informativnog pisma** na adresu: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italija.

titolo-procedura = Informacije o postupku
procedura =
    Ovaj slučaj razmatra nadležni organ u Italiji: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Ako se postupak nastavi, važe sljedeći rokovi i organi za žalbu.
effetti = **Ovo informativno pismo samo po sebi nema pravne posljedice.** Učinci zapisnika navedeni su u zapisniku.
