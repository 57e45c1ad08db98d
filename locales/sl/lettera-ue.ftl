# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informativno pismo
sottotitolo = o prometnem prekršku, povezanem z varnostjo v cestnem prometu, storjenem v Italiji
base =
    Direktiva (EU) 2015/413, člen 5 in Priloga II; D.Lgs. 37/2014. Sklic: zapisnik št. { $numero }.

titolo-fatti = Dejstva
fatti =
    Dne **{ $data_violazione }** je bil storjen prometni prekršek, povezan z varnostjo v cestnem prometu, z vozilom z registrsko številko **{ $targa }**, znamka { $marca }, model { $modello }. Prekršek je odkril organ: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Imetnik potrdila o registraciji tega vozila je navedel, da **ste vozilo vozili Vi**, ko je bil prekršek storjen.
       *[intestatario] **Registrirani ste kot imetnik potrdila o registraciji** tega vozila.
    }
particolari = Ustrezne podrobnosti o prekršku so opisane na naslednji strani v točkah (a) do (d).
titolo-somma = Dolgovani znesek in rok za plačilo
somma-esclusa =
    Za ta prekršek znesek še ni določen.
consiglio = Če te denarne kazni ne plačate, Vam svetujemo, da **izpolnite priloženi obrazec za odgovor** in ga pošljete na naslov, ki je naveden v njem.
legge = To pismo se obravnava v skladu z nacionalnim pravom Italije.

titolo-dettagli = Ustrezne podrobnosti o prekršku
titolo-a = (a) Vozilo, s katerim je bil storjen prekršek
dettaglio-targa = Registrska številka
dettaglio-marca = Znamka
dettaglio-modello = Model
titolo-b = (b) Prekršek
dettaglio-luogo = Kraj
dettaglio-giorno = Datum in ura
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Narava in pravna opredelitev prekrška (ustrezno polje je označeno)
infrazione-velocita = prekoračitev hitrosti (1)
infrazione-alcol = vožnja pod vplivom alkohola (2)
infrazione-cinture = neuporaba varnostnega pasu (3)
infrazione-rosso = neustavitev pri rdeči luči na semaforju (4)
infrazione-corsia = uporaba prepovedanega voznega pasu (5)
infrazione-droga = vožnja pod vplivom prepovedanih drog (10)
infrazione-casco = neuporaba varnostne čelade (11)
infrazione-telefono = nezakonita uporaba mobilnega telefona ali katere koli druge komunikacijske naprave med vožnjo (12)
dettaglio-descrizione = Opis
descrizione =
    { $infrazione ->
        [velocita] Vozilo je prekoračilo najvišjo dovoljeno hitrost.
        [alcol] Voznik je vozil pod vplivom alkohola.
        [cinture] Varnostni pas ni bil uporabljen.
        [rosso] Vozilo je nadaljevalo vožnjo kljub rdeči luči na semaforju.
        [corsia] Vozilo je vozilo po prepovedanem pasu ali pasu, rezerviranem za druga vozila.
        [droga] Voznik je vozil pod vplivom prepovedanih drog.
        [casco] Varnostna čelada ni bila uporabljena.
       *[telefono] Voznik je med vožnjo uporabljal telefon ali podobno napravo.
    }
dettaglio-testo = Italijansko besedilo zapisnika
dettaglio-norma = Pravne določbe
dettaglio-prove = Dokazi
prove =
    { $prove ->
        [immagini] fotografije ali posnetki, ki si jih je mogoče ogledati pri poveljstvu policije ali pri njem zahtevati njihove kopije
        [agenti] neposredno opažanje uradnih oseb
       *[entrambe] neposredno opažanje uradnih oseb; fotografije ali posnetki, ki si jih je mogoče ogledati pri poveljstvu policije ali pri njem zahtevati njihove kopije
    }
titolo-c = (c) Naprava, s katero je bil odkrit prekršek
dettaglio-dispositivo = Vrsta naprave
dettaglio-specifiche = Specifikacija
dettaglio-matricola = Identifikacijska številka
dettaglio-taratura = Datum poteka veljavnosti zadnjega umerjanja
senza-dispositivo = Naprava ni bila uporabljena.
titolo-d = (d) Rezultat uporabe naprave
dettaglio-limite = Najvišja hitrost
dettaglio-rilevata = Izmerjena hitrost
dettaglio-netta = Hitrost, popravljena za mejo napake
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Se ne uporablja.

titolo-risposta = Obrazec za odgovor
risposta-come = Prosimo, izpolnite z velikimi tiskanimi črkami.
risposta-atto = Zapisnik št. **{ $numero }**, registrska številka **{ $targa }**
titolo-sezione-a = A. Identiteta voznika
modulo-cognome = Ime in priimek
modulo-luogo-nascita = Kraj rojstva
modulo-data-nascita = Datum rojstva
modulo-patente = Številka vozniškega dovoljenja
modulo-rilasciata-il = Izdano dne
modulo-rilasciata-a = v (kraj)
modulo-indirizzo = Naslov
titolo-sezione-b = B. Vprašanja
domanda-intestato = 1. Ali je vozilo z registrsko številko { $targa } registrirano na Vaše ime?
risposta-si = da
risposta-no = ne
domanda-intestatario = Če ni, je imetnik potrdila o registraciji (priimek, ime, naslov):
domanda-riconosce = 2. Ali priznavate, da ste storili prekršek?
domanda-motivo = 3. Če tega ne priznavate, pojasnite razloge:
modulo-data = Kraj in datum
modulo-firma = Podpis
risposta-invio =
    Prosimo, pošljite izpolnjeni obrazec **v 60 dneh od datuma tega informativnega pisma** na naslov: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italija.

titolo-procedura = Informacije o postopku
procedura =
    Ta primer obravnava pristojni organ v Italiji: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Če se postopek nadaljuje, veljajo spodaj navedeni roki in pritožbeni organi.
effetti = **To informativno pismo samo po sebi nima pravnih posledic.** Učinki zapisnika so navedeni v zapisniku.
