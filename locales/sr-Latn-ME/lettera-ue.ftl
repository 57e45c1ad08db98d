# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informativno pismo
sottotitolo = o saobraćajnom prekršaju u vezi sa bezbjednošću na putevima, učinjenom u Italiji
base =
    Direktiva (EU) 2015/413, član 5 i Prilog II; D.Lgs. 37/2014. Predmet: zapisnik br. { $numero }.

titolo-fatti = Činjenice
fatti =
    Dana **{ $data_violazione }** vozilom registarskog broja **{ $targa }**, marke { $marca }, modela { $modello }, učinjen je saobraćajni prekršaj u vezi sa bezbjednošću na putevima. Prekršaj je otkrio organ: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Imalac saobraćajne dozvole ovog vozila naveo je da ste **Vi upravljali vozilom** kada je prekršaj učinjen.
       *[intestatario] **Vi ste upisani kao imalac saobraćajne dozvole** ovog vozila.
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
dettaglio-giorno = Datum i čas
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Priroda i pravna kvalifikacija prekršaja (označeno je odgovarajuće polje)
infrazione-velocita = prekoračenje brzine (1)
infrazione-alcol = vožnja pod dejstvom alkohola (2)
infrazione-cinture = nekorišćenje sigurnosnog pojasa (3)
infrazione-rosso = nezaustavljanje na crveno svjetlo na semaforu (4)
infrazione-corsia = korišćenje zabranjene trake (5)
infrazione-droga = vožnja pod dejstvom droga (10)
infrazione-casco = nenošenje zaštitne kacige (11)
infrazione-telefono = nezakonito korišćenje mobilnog telefona ili drugog komunikacionog uređaja tokom vožnje (12)
dettaglio-descrizione = Opis
descrizione =
    { $infrazione ->
        [velocita] Vozilo je prekoračilo najveću dozvoljenu brzinu.
        [alcol] Vozač je vozio pod dejstvom alkohola.
        [cinture] Sigurnosni pojas nije korišćen.
        [rosso] Vozilo je nastavilo kretanje uprkos crvenom svjetlu na semaforu.
        [corsia] Vozilo je koristilo traku koja je zabranjena ili rezervisana za druga vozila.
        [droga] Vozač je vozio pod dejstvom droga.
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
dettaglio-matricola = Identifikacioni broj
dettaglio-taratura = Datum isteka posljednje kalibracije
senza-dispositivo = Nije korišćen nikakav uređaj.
titolo-d = (d) Rezultat primjene uređaja
dettaglio-limite = Najveća dozvoljena brzina
dettaglio-rilevata = Izmjerena brzina
dettaglio-netta = Brzina korigovana za granicu greške
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nije primjenljivo.

titolo-risposta = Obrazac za odgovor
risposta-come = Molimo popunite štampanim slovima.
risposta-atto = Zapisnik br. **{ $numero }**, registarski broj **{ $targa }**
titolo-sezione-a = A. Identitet vozača
modulo-cognome = Ime i prezime
modulo-luogo-nascita = Mjesto rođenja
modulo-data-nascita = Datum rođenja
modulo-patente = Broj vozačke dozvole
modulo-rilasciata-il = Izdata dana
modulo-rilasciata-a = u (mjesto)
modulo-indirizzo = Adresa
titolo-sezione-b = B. Pitanja
domanda-intestato = 1. Da li je vozilo registarskog broja { $targa } registrovano na Vaše ime?
risposta-si = da
risposta-no = ne
domanda-intestatario = Ako nije, imalac saobraćajne dozvole je (prezime, ime, adresa):
domanda-riconosce = 2. Da li priznajete da ste učinili prekršaj?
domanda-motivo = 3. Ako ne priznajete, molimo objasnite zašto:
modulo-data = Mjesto i datum
modulo-firma = Potpis
risposta-invio =
    Molimo pošaljite popunjeni obrazac **u roku od 60 dana od datuma ovog informativnog pisma** na adresu: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italija.

titolo-procedura = Informacije o postupku
procedura =
    Ovaj slučaj razmatra nadležni organ u Italiji: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Ako se postupak nastavi, važe sljedeći rokovi i organi za žalbu.
effetti = **Ovo informativno pismo samo po sebi nema pravne posljedice.** Dejstva zapisnika navedena su u zapisniku.
