# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informačný list
sottotitolo = o dopravnom delikte ohrozujúcom bezpečnosť cestnej premávky spáchanom v Taliansku
base =
    Smernica (EÚ) 2015/413, článok 5 a príloha II; D.Lgs. 37/2014. Odkaz: protokol č. { $numero }.

titolo-fatti = Skutok
fatti =
    Dňa **{ $data_violazione }** bol spáchaný dopravný delikt ohrozujúci bezpečnosť cestnej premávky vozidlom s evidenčným číslom **{ $targa }**, značka { $marca }, model { $modello }. Delikt zistil orgán: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Držiteľ osvedčenia o evidencii tohto vozidla uviedol, že v čase spáchania deliktu **ste vozidlo viedli Vy**.
       *[intestatario] **Ste evidovaný/á ako držiteľ osvedčenia o evidencii** tohto vozidla.
    }
particolari = Príslušné podrobnosti o delikte sú opísané na ďalšej strane v písmenách a) až d).
titolo-somma = Dlžná suma a lehota na zaplatenie
somma-esclusa =
    Pri tomto delikte suma ešte nebola určená.
consiglio = Ak túto peňažnú sankciu nezaplatíte, odporúčame Vám **vyplniť priložený formulár odpovede** a zaslať ho na adresu v ňom uvedenú.
legge = Tento list sa spracúva v súlade s vnútroštátnym právom Talianska.

titolo-dettagli = Príslušné podrobnosti o delikte
titolo-a = a) Vozidlo použité na spáchanie deliktu
dettaglio-targa = Evidenčné číslo
dettaglio-marca = Značka
dettaglio-modello = Model
titolo-b = b) Delikt
dettaglio-luogo = Miesto
dettaglio-giorno = Dátum a čas
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Povaha a právna kvalifikácia deliktu (platné políčko je označené)
infrazione-velocita = prekročenie rýchlosti (1)
infrazione-alcol = vedenie vozidla pod vplyvom alkoholu (2)
infrazione-cinture = nepoužitie bezpečnostného pásu (3)
infrazione-rosso = nezastavenie na červené svetlo semaforu (4)
infrazione-corsia = používanie zakázaného jazdného pruhu (5)
infrazione-droga = vedenie vozidla pod vplyvom drog (10)
infrazione-casco = nepoužitie ochrannej prilby (11)
infrazione-telefono = nedovolené používanie mobilného telefónu alebo iného komunikačného zariadenia počas vedenia vozidla (12)
dettaglio-descrizione = Opis
descrizione =
    { $infrazione ->
        [velocita] Vozidlo prekročilo najvyššiu dovolenú rýchlosť.
        [alcol] Vodič viedol vozidlo pod vplyvom alkoholu.
        [cinture] Bezpečnostný pás nebol použitý.
        [rosso] Vozidlo pokračovalo v jazde napriek červenému svetlu semaforu.
        [corsia] Vozidlo išlo v jazdnom pruhu, ktorý je zakázaný alebo vyhradený pre iné vozidlá.
        [droga] Vodič viedol vozidlo pod vplyvom drog.
        [casco] Ochranná prilba nebola použitá.
       *[telefono] Vodič pri vedení vozidla používal telefón alebo podobné zariadenie.
    }
dettaglio-testo = Talianske znenie protokolu
dettaglio-norma = Právne ustanovenia
dettaglio-prove = Dôkazy
prove =
    { $prove ->
        [immagini] fotografie alebo záznamy, do ktorých možno nazrieť na veliteľstve polície alebo si tam vyžiadať ich kópie
        [agenti] priame pozorovanie príslušníkmi
       *[entrambe] priame pozorovanie príslušníkmi; fotografie alebo záznamy, do ktorých možno nazrieť na veliteľstve polície alebo si tam vyžiadať ich kópie
    }
titolo-c = c) Zariadenie použité na zistenie deliktu
dettaglio-dispositivo = Druh zariadenia
dettaglio-specifiche = Špecifikácia
dettaglio-matricola = Identifikačné číslo
dettaglio-taratura = Koniec platnosti poslednej kalibrácie
senza-dispositivo = Nebolo použité žiadne zariadenie.
titolo-d = d) Výsledok použitia zariadenia
dettaglio-limite = Najvyššia rýchlosť
dettaglio-rilevata = Nameraná rýchlosť
dettaglio-netta = Rýchlosť po korekcii o chybu merania
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nepoužije sa.

titolo-risposta = Formulár odpovede
risposta-come = Vyplňte, prosím, paličkovým písmom.
risposta-atto = Protokol č. **{ $numero }**, evidenčné číslo **{ $targa }**
titolo-sezione-a = A. Totožnosť vodiča
modulo-cognome = Celé meno
modulo-luogo-nascita = Miesto narodenia
modulo-data-nascita = Dátum narodenia
modulo-patente = Číslo vodičského preukazu
modulo-rilasciata-il = Vydaný dňa
modulo-rilasciata-a = v (miesto)
modulo-indirizzo = Adresa
titolo-sezione-b = B. Otázky
domanda-intestato = 1. Je vozidlo s evidenčným číslom { $targa } evidované na Vaše meno?
risposta-si = áno
risposta-no = nie
domanda-intestatario = Ak nie, držiteľom osvedčenia o evidencii je (priezvisko, meno, adresa):
domanda-riconosce = 2. Uznávate, že ste delikt spáchali?
domanda-motivo = 3. Ak to neuznávate, vysvetlite, prosím, prečo:
modulo-data = Miesto a dátum
modulo-firma = Podpis
risposta-invio =
    Vyplnený formulár, prosím, zašlite **do 60 dní od dátumu tohto informačného listu** na adresu: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Taliansko.

titolo-procedura = Informácie o konaní
procedura =
    Tento prípad posudzuje príslušný orgán v Taliansku: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Ak sa vo veci bude pokračovať, platia nižšie uvedené lehoty a orgány pre opravné prostriedky.
effetti = **Tento informačný list ako taký nemá právne následky.** Účinky protokolu sú uvedené v protokole.
