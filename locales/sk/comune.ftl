# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = taliansky zákon o cestnej premávke (Codice della Strada)

atto-riferimento = Odkaz
atto-data = Dátum
atto-protocollo = Č. k.
atto-violazione = Priestupok zo dňa
atto-targa = Evidenčné číslo
atto-piego = Doporučená zásielka č.
atto-codice = Kód písomnosti

titolo-pagamento = Ako zaplatiť
titolo-ricorso = Ako podať opravný prostriedok
titolo-accesso = Nazeranie do spisu
titolo-privacy = Ochrana osobných údajov
titolo-responsabile = Osoba zodpovedná za konanie

firma-comandante = Veliteľ
firma-omessa = Vlastnoručný podpis nahradený vytlačeným menom (art. 3 ods. 2 D.Lgs. z 12. februára 1993, č. 39)

entro-5gg = do 5 dní
dal-6-al-60 = od 6. do 60. dňa
entro-60gg = do 60 dní
entro-data = do dátumu splatnosti

accertamento-giorno = Deň a hodina
accertamento-luogo = Miesto
accertamento-accertatori = Zisťujúci príslušníci
accertamento-veicolo = Vozidlo
accertamento-destinatario = Adresát
accertamento-qualita = V postavení
accertamento-contestazione = Prečo nebol priestupok oznámený na mieste
accertamento-informazioni = Informácie pre adresáta
titolo-mancato = Ak nezaplatíte ani nepodáte opravný prostriedok

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Do 5 dní od doručenia
        [dal-6-al-60] Od 6. do 60. dňa
        [entro-60gg] Do 60 dní od doručenia
       *[oltre-60gg] Po 60 dňoch, bez opravného prostriedku
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] sankcia znížená o 30 %
        [oltre-60gg] polovica maximálnej výšky
       *[altro] znížená suma
    }
importi-riga-parti = sankcia { $sanzione } + náklady { $spese }
estero-nazione = Štát evidencie
estero-dispositivo = Zariadenie
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] zariadenie na meranie rýchlosti
        [TELELASER] laserové zariadenie na meranie rýchlosti
        [ROSSO] zariadenie zaznamenávajúce jazdu na červenú
        [ZTL] kamera kontrolujúca vjazd do zóny s obmedzenou premávkou
       *[SORPASSOMETRO] zariadenie zisťujúce nedovolené predbiehanie
    }
estero-approvazione = Schválenie
estero-taratura = Overenie a kalibrácia
estero-taratura-detta = vykonané { $taratura_data }, platné do { $taratura_scadenza }
estero-velocita = Rýchlosť
estero-intestatario = Majiteľ účtu
estero-iban = IBAN
estero-bic = BIC
estero-causale = Účel platby
estero-causale-detta = { $numero } { $targa }
