# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informationsskrivelse
sottotitolo = om en trafiksikkerhedsrelateret færdselslovsovertrædelse begået i Italien
base =
    Direktiv (EU) 2015/413, artikel 5 og bilag II; D.Lgs. 37/2014. Reference: rapport nr. { $numero }.

titolo-fatti = De faktiske omstændigheder
fatti =
    Den **{ $data_violazione }** blev der begået en trafiksikkerhedsrelateret færdselslovsovertrædelse med køretøjet med registreringsnummer **{ $targa }**, mærke { $marca }, model { $modello }. Overtrædelsen blev konstateret af: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Indehaveren af registreringsattesten for dette køretøj har oplyst, at **De førte det**, da overtrædelsen blev begået.
       *[intestatario] **De er registreret som indehaver af registreringsattesten** for dette køretøj.
    }
particolari = De relevante oplysninger om overtrædelsen er beskrevet på næste side under litra a) til d).
titolo-somma = Skyldigt beløb og betalingsfrist
somma-esclusa =
    For denne overtrædelse er beløbet endnu ikke fastsat.
consiglio = Hvis De ikke betaler denne bøde, rådes De til at **udfylde den vedlagte svarformular** og sende den til den adresse, der er anført på den.
legge = Denne skrivelse behandles i overensstemmelse med Italiens nationale ret.

titolo-dettagli = Relevante oplysninger om overtrædelsen
titolo-a = a) Køretøj, hvormed overtrædelsen blev begået
dettaglio-targa = Registreringsnummer
dettaglio-marca = Mærke
dettaglio-modello = Model
titolo-b = b) Overtrædelse
dettaglio-luogo = Sted
dettaglio-giorno = Dato og klokkeslæt
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Overtrædelsens art og retlige kvalifikation (det relevante felt er afkrydset)
infrazione-velocita = hastighedsoverskridelse (1)
infrazione-alcol = spirituskørsel (2)
infrazione-cinture = manglende brug af sikkerhedssele (3)
infrazione-rosso = manglende standsning for rødt lys (4)
infrazione-corsia = kørsel i en forbudt vognbane (5)
infrazione-droga = kørsel under påvirkning af narkotika (10)
infrazione-casco = manglende brug af styrthjelm (11)
infrazione-telefono = ulovlig brug af mobiltelefon eller andet kommunikationsudstyr under kørslen (12)
dettaglio-descrizione = Beskrivelse
descrizione =
    { $infrazione ->
        [velocita] Køretøjet overskred den højeste tilladte hastighed.
        [alcol] Føreren kørte under påvirkning af alkohol.
        [cinture] Sikkerhedsselen blev ikke brugt.
        [rosso] Køretøjet kørte videre trods rødt trafiklys.
        [corsia] Køretøjet kørte i en vognbane, der er forbudt eller reserveret til andre køretøjer.
        [droga] Føreren kørte under påvirkning af narkotika.
        [casco] Styrthjelmen blev ikke brugt.
       *[telefono] Føreren brugte en telefon eller et lignende apparat under kørslen.
    }
dettaglio-testo = Rapportens italienske tekst
dettaglio-norma = Retlige bestemmelser
dettaglio-prove = Bevis
prove =
    { $prove ->
        [immagini] fotografier eller optagelser, som kan ses hos politikommandoen (Comando) eller rekvireres derfra i kopi
        [agenti] betjentenes direkte iagttagelse
       *[entrambe] betjentenes direkte iagttagelse; fotografier eller optagelser, som kan ses hos politikommandoen (Comando) eller rekvireres derfra i kopi
    }
titolo-c = c) Apparat anvendt til at konstatere overtrædelsen
dettaglio-dispositivo = Apparatets type
dettaglio-specifiche = Specifikationer
dettaglio-matricola = Identifikationsnummer
dettaglio-taratura = Udløbsdato for den seneste kalibrering
senza-dispositivo = Der er ikke anvendt noget apparat.
titolo-d = d) Resultat af anvendelsen af apparatet
dettaglio-limite = Højeste hastighed
dettaglio-rilevata = Målt hastighed
dettaglio-netta = Hastighed korrigeret for fejlmargen
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Ikke relevant.

titolo-risposta = Svarformular
risposta-come = Udfyldes med blokbogstaver.
risposta-atto = Rapport nr. **{ $numero }**, registreringsnummer **{ $targa }**
titolo-sezione-a = A. Førerens identitet
modulo-cognome = Fulde navn
modulo-luogo-nascita = Fødested
modulo-data-nascita = Fødselsdato
modulo-patente = Kørekortets nummer
modulo-rilasciata-il = Udstedt den
modulo-rilasciata-a = i (sted)
modulo-indirizzo = Adresse
titolo-sezione-b = B. Spørgsmål
domanda-intestato = 1. Er køretøjet med registreringsnummer { $targa } registreret i Deres navn?
risposta-si = ja
risposta-no = nej
domanda-intestatario = Hvis nej, er indehaveren af registreringsattesten (efternavn, fornavn, adresse):
domanda-riconosce = 2. Erkender De, at De har begået overtrædelsen?
domanda-motivo = 3. Hvis De ikke erkender dette, bedes De forklare hvorfor:
modulo-data = Sted og dato
modulo-firma = Underskrift
risposta-invio =
    Send venligst den udfyldte formular **inden 60 dage fra datoen for denne informationsskrivelse** til: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italien.

titolo-procedura = Oplysninger om proceduren
procedura =
    Sagen behandles af den kompetente myndighed i Italien: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Hvis sagen forfølges, gælder følgende frister og klageinstanser.
effetti = **Denne informationsskrivelse har som sådan ingen retsvirkninger.** Rapportens virkninger er anført i rapporten.
