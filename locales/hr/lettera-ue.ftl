# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Obavijest
sottotitolo = o prometnom prekršaju protiv sigurnosti prometa na cestama počinjenom u Italiji
base =
    Direktiva (EU) 2015/413, članak 5. i Prilog II.; D.Lgs. 37/2014. Referentni podaci: zapisnik br. { $numero }.

titolo-fatti = Činjenice
fatti =
    Dana **{ $data_violazione }** vozilom registarske oznake **{ $targa }**, marke { $marca }, modela { $modello }, počinjen je prometni prekršaj protiv sigurnosti prometa na cestama. Prekršaj je utvrdilo tijelo: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Nositelj potvrde o registraciji tog vozila naveo je da ste **Vi upravljali vozilom** u trenutku počinjenja prekršaja.
       *[intestatario] **Upisani ste kao nositelj potvrde o registraciji** tog vozila.
    }
particolari = Relevantne pojedinosti o prekršaju opisane su na sljedećoj stranici, u točkama od (a) do (d).
titolo-somma = Iznos koji treba platiti i rok za plaćanje
somma-esclusa =
    Za ovaj prekršaj iznos još nije određen.
consiglio = Ako ne platite ovu novčanu kaznu, savjetujemo Vam da **ispunite priloženi obrazac za odgovor** i pošaljete ga na adresu koja je u njemu navedena.
legge = Ova se obavijest obrađuje u skladu s nacionalnim pravom Italije.

titolo-dettagli = Relevantne pojedinosti o prekršaju
titolo-a = (a) Vozilo kojim je počinjen prekršaj
dettaglio-targa = Registarska oznaka
dettaglio-marca = Marka
dettaglio-modello = Model
titolo-b = (b) Prekršaj
dettaglio-luogo = Mjesto
dettaglio-giorno = Datum i vrijeme
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Vrsta i pravna kvalifikacija prekršaja (označeno je odgovarajuće polje)
infrazione-velocita = prekoračenje ograničenja brzine (1)
infrazione-alcol = vožnja pod utjecajem alkohola (2)
infrazione-cinture = vožnja bez korištenja sigurnosnog pojasa (3)
infrazione-rosso = prolazak kroz crveno svjetlo (4)
infrazione-corsia = vožnja prometnim trakom kojim je zabranjena vožnja (5)
infrazione-droga = vožnja pod utjecajem droga (10)
infrazione-casco = vožnja bez zaštitne kacige (11)
infrazione-telefono = nezakonita uporaba mobilnog telefona ili bilo kojeg drugog komunikacijskog uređaja tijekom vožnje (12)
dettaglio-descrizione = Opis
descrizione =
    { $infrazione ->
        [velocita] Vozilo je prekoračilo najveću dopuštenu brzinu.
        [alcol] Vozač je vozio pod utjecajem alkohola.
        [cinture] Sigurnosni pojas nije se koristio.
        [rosso] Vozilo je nastavilo vožnju unatoč crvenom svjetlu na semaforu.
        [corsia] Vozilo se kretalo prometnim trakom koji je zabranjen ili rezerviran za druga vozila.
        [droga] Vozač je vozio pod utjecajem droga.
        [casco] Zaštitna kaciga nije se nosila.
       *[telefono] Vozač je tijekom vožnje koristio telefon ili sličan uređaj.
    }
dettaglio-testo = Talijanski tekst zapisnika
dettaglio-norma = Pravne odredbe
dettaglio-prove = Dokazi
prove =
    { $prove ->
        [immagini] fotografije ili snimke, koje se mogu pregledati u Zapovjedništvu policije ili se od njega mogu zatražiti preslike
        [agenti] izravno opažanje službenika
       *[entrambe] izravno opažanje službenika; fotografije ili snimke, koje se mogu pregledati u Zapovjedništvu policije ili se od njega mogu zatražiti preslike
    }
titolo-c = (c) Uređaj korišten za otkrivanje prekršaja
dettaglio-dispositivo = Vrsta uređaja
dettaglio-specifiche = Specifikacija
dettaglio-matricola = Identifikacijski broj
dettaglio-taratura = Datum isteka posljednjeg umjeravanja
senza-dispositivo = Nije korišten nikakav uređaj.
titolo-d = (d) Rezultat primjene uređaja
dettaglio-limite = Najveća dopuštena brzina
dettaglio-rilevata = Izmjerena brzina
dettaglio-netta = Brzina ispravljena za granicu pogreške
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nije primjenjivo.

titolo-risposta = Obrazac za odgovor
risposta-come = Molimo ispunite velikim tiskanim slovima.
risposta-atto = Zapisnik br. **{ $numero }**, registarska oznaka **{ $targa }**
titolo-sezione-a = A. Identitet vozača
modulo-cognome = Prezime i ime
modulo-luogo-nascita = Mjesto rođenja
modulo-data-nascita = Datum rođenja
modulo-patente = Broj vozačke dozvole
modulo-rilasciata-il = Izdana dana
modulo-rilasciata-a = u (mjesto)
modulo-indirizzo = Adresa
titolo-sezione-b = B. Pitanja
domanda-intestato = 1. Je li vozilo registarske oznake { $targa } registrirano na Vaše ime?
risposta-si = da
risposta-no = ne
domanda-intestatario = Ako nije, nositelj potvrde o registraciji je (prezime, ime, adresa):
domanda-riconosce = 2. Priznajete li da ste počinili prekršaj?
domanda-motivo = 3. Ako ne priznajete, molimo objasnite zašto:
modulo-data = Mjesto i datum
modulo-firma = Potpis
risposta-invio =
    Molimo pošaljite ispunjeni obrazac **u roku od 60 dana od datuma ove obavijesti** na adresu: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italija.

titolo-procedura = Informacije o postupku
procedura =
    Ovaj predmet ispituje nadležno tijelo u Italiji: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Ako se postupak nastavi, primjenjuju se rokovi i žalbena tijela navedeni u nastavku.
effetti = **Ova obavijest sama po sebi nema pravne posljedice.** Učinci zapisnika navedeni su u zapisniku.
