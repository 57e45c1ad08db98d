# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = italský zákon o silničním provozu (Codice della Strada)

atto-riferimento = Odkaz
atto-data = Datum
atto-protocollo = Č. j.
atto-violazione = Přestupek ze dne
atto-targa = Registrační značka
atto-piego = Doporučená zásilka č.
atto-codice = Kód písemnosti

titolo-pagamento = Jak zaplatit
titolo-ricorso = Jak podat opravný prostředek
titolo-accesso = Nahlížení do spisu
titolo-privacy = Ochrana osobních údajů
titolo-responsabile = Osoba odpovědná za řízení

firma-comandante = Velitel
firma-omessa = Vlastnoruční podpis nahrazen vytištěným jménem (art. 3 odst. 2 D.Lgs. ze dne 12. února 1993, č. 39)

entro-5gg = do 5 dnů
dal-6-al-60 = od 6. do 60. dne
entro-60gg = do 60 dnů
entro-data = do data splatnosti

accertamento-giorno = Den a hodina
accertamento-luogo = Místo
accertamento-accertatori = Zjišťující příslušníci
accertamento-veicolo = Vozidlo
accertamento-destinatario = Adresát
accertamento-qualita = V postavení
accertamento-contestazione = Proč nebyl přestupek oznámen na místě
accertamento-informazioni = Informace pro adresáta
titolo-mancato = Pokud nezaplatíte ani nepodáte opravný prostředek

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Do 5 dnů od doručení
        [dal-6-al-60] Od 6. do 60. dne
        [entro-60gg] Do 60 dnů od doručení
       *[oltre-60gg] Po 60 dnech, bez opravného prostředku
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] sankce snížená o 30 %
        [oltre-60gg] polovina maximální výše
       *[altro] snížená částka
    }
importi-riga-parti = sankce { $sanzione } + náklady { $spese }
estero-nazione = Stát registrace
estero-dispositivo = Zařízení
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] zařízení na měření rychlosti
        [TELELASER] laserové zařízení na měření rychlosti
        [ROSSO] zařízení zaznamenávající jízdu na červenou
        [ZTL] kamera kontrolující vjezd do zóny s omezeným provozem
       *[SORPASSOMETRO] zařízení zjišťující nedovolené předjíždění
    }
estero-approvazione = Schválení
estero-taratura = Ověření a kalibrace
estero-taratura-detta = provedeno { $taratura_data }, platné do { $taratura_scadenza }
estero-velocita = Rychlost
estero-intestatario = Majitel účtu
estero-iban = IBAN
estero-bic = BIC
estero-causale = Účel platby
estero-causale-detta = { $numero } { $targa }
