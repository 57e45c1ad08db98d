# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informační dopis
sottotitolo = o dopravním deliktu v oblasti bezpečnosti silničního provozu spáchaném v Itálii
base =
    Směrnice (EU) 2015/413, článek 5 a příloha II; D.Lgs. 37/2014. Odkaz: protokol č. { $numero }.

titolo-fatti = Skutek
fatti =
    Dne **{ $data_violazione }** byl spáchán dopravní delikt v oblasti bezpečnosti silničního provozu vozidlem s registrační značkou **{ $targa }**, značka { $marca }, model { $modello }. Delikt zjistil orgán: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Držitel osvědčení o registraci tohoto vozidla uvedl, že v okamžiku spáchání deliktu **jste vozidlo řídil/a Vy**.
       *[intestatario] **Jste evidován/a jako držitel osvědčení o registraci** tohoto vozidla.
    }
particolari = Příslušné podrobnosti o deliktu jsou popsány na další straně pod písmeny a) až d).
titolo-somma = Dlužná částka a lhůta k zaplacení
somma-esclusa =
    U tohoto deliktu nebyla částka dosud stanovena.
consiglio = Pokud tuto peněžitou sankci nezaplatíte, doporučujeme Vám **vyplnit přiložený formulář odpovědi** a zaslat jej na adresu v něm uvedenou.
legge = Tento dopis se zpracovává v souladu s vnitrostátním právem Itálie.

titolo-dettagli = Příslušné podrobnosti o deliktu
titolo-a = a) Vozidlo použité ke spáchání deliktu
dettaglio-targa = Registrační značka
dettaglio-marca = Značka
dettaglio-modello = Model
titolo-b = b) Delikt
dettaglio-luogo = Místo
dettaglio-giorno = Datum a čas
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Povaha a právní kvalifikace deliktu (platné políčko je označeno)
infrazione-velocita = překročení povolené rychlosti (1)
infrazione-alcol = řízení pod vlivem alkoholu (2)
infrazione-cinture = nepoužití bezpečnostního pásu (3)
infrazione-rosso = nezastavení na červenou na semaforu (4)
infrazione-corsia = užití zakázaného jízdního pruhu (5)
infrazione-droga = řízení pod vlivem drog (10)
infrazione-casco = nepoužití ochranné přilby (11)
infrazione-telefono = nedovolené užívání mobilního telefonu nebo jiného komunikačního zařízení při řízení (12)
dettaglio-descrizione = Popis
descrizione =
    { $infrazione ->
        [velocita] Vozidlo překročilo nejvyšší povolenou rychlost.
        [alcol] Řidič řídil pod vlivem alkoholu.
        [cinture] Bezpečnostní pás nebyl použit.
        [rosso] Vozidlo pokračovalo v jízdě navzdory červenému světlu semaforu.
        [corsia] Vozidlo jelo v jízdním pruhu, který je zakázaný nebo vyhrazený jiným vozidlům.
        [droga] Řidič řídil pod vlivem drog.
        [casco] Ochranná přilba nebyla použita.
       *[telefono] Řidič při řízení používal telefon nebo podobné zařízení.
    }
dettaglio-testo = Italské znění protokolu
dettaglio-norma = Právní ustanovení
dettaglio-prove = Důkazy
prove =
    { $prove ->
        [immagini] fotografie nebo záznamy, do nichž lze nahlédnout na velitelství policie nebo si tam vyžádat jejich kopie
        [agenti] přímé pozorování příslušníky
       *[entrambe] přímé pozorování příslušníky; fotografie nebo záznamy, do nichž lze nahlédnout na velitelství policie nebo si tam vyžádat jejich kopie
    }
titolo-c = c) Zařízení použité ke zjištění deliktu
dettaglio-dispositivo = Druh zařízení
dettaglio-specifiche = Specifikace
dettaglio-matricola = Identifikační číslo
dettaglio-taratura = Konec platnosti poslední kalibrace
senza-dispositivo = Nebylo použito žádné zařízení.
titolo-d = d) Výsledek použití zařízení
dettaglio-limite = Nejvyšší rychlost
dettaglio-rilevata = Naměřená rychlost
dettaglio-netta = Rychlost po korekci o chybu měření
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nepoužije se.

titolo-risposta = Formulář odpovědi
risposta-come = Vyplňte prosím hůlkovým písmem.
risposta-atto = Protokol č. **{ $numero }**, registrační značka **{ $targa }**
titolo-sezione-a = A. Totožnost řidiče
modulo-cognome = Celé jméno
modulo-luogo-nascita = Místo narození
modulo-data-nascita = Datum narození
modulo-patente = Číslo řidičského průkazu
modulo-rilasciata-il = Vydán dne
modulo-rilasciata-a = v (místo)
modulo-indirizzo = Adresa
titolo-sezione-b = B. Otázky
domanda-intestato = 1. Je vozidlo s registrační značkou { $targa } registrováno na Vaše jméno?
risposta-si = ano
risposta-no = ne
domanda-intestatario = Pokud ne, držitelem osvědčení o registraci je (příjmení, jméno, adresa):
domanda-riconosce = 2. Uznáváte, že jste delikt spáchal/a?
domanda-motivo = 3. Pokud to neuznáváte, vysvětlete prosím proč:
modulo-data = Místo a datum
modulo-firma = Podpis
risposta-invio =
    Vyplněný formulář prosím zašlete **do 60 dnů ode dne vystavení tohoto informačního dopisu** na adresu: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Itálie.

titolo-procedura = Informace o řízení
procedura =
    Tento případ posuzuje příslušný orgán v Itálii: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Bude-li se ve věci pokračovat, platí níže uvedené lhůty a orgány pro opravné prostředky.
effetti = **Tento informační dopis jako takový nemá právní následky.** Účinky protokolu jsou uvedeny v protokolu.
