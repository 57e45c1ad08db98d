# Stato: bozza
# Notificazione di ordinanza-ingiunzione.

oggetto = Notification de l'ordonnance-injonction de payer n° { $ordinanza_numero }
intro =
    { $autorita ->
        [prefetto] Nous vous notifions l'ordonnance-injonction ci-jointe (ordinanza-ingiunzione), par laquelle le Préfet, ayant jugé la constatation fondée, ordonne de payer la somme indiquée ci-dessous (art. 204 du code de la route italien).
       *[comune] Nous vous notifions l'ordonnance-injonction ci-jointe (ordinanza-ingiunzione), par laquelle l'autorité compétente, ayant jugé la constatation fondée, ordonne de payer la somme indiquée ci-dessous (art. 18 de la loi n° 689 du 24 novembre 1981).
    }
voce-autorita = Prise par
voce-ordinanza = Ordonnance
ordinanza = n° { $ordinanza_numero } du { $ordinanza_data }
voce-legge = Loi enfreinte

verbali-numero = Procès-verbal
verbali-data = Du
verbali-norma = Disposition enfreinte
verbali-somma = Somme
voce-somma = Somme ordonnée
voce-spese = Frais
voce-totale = Total à payer

termine =
    Veuillez payer **{ $totale } dans les { $giorni } jours** suivant la notification de cette ordonnance. { termini-testo }
bonifico =
    Vous pouvez aussi payer par virement international, les frais étant à votre charge. Indiquez le numéro de l'ordonnance et le numéro d'immatriculation.
voce-intestatario = Titulaire du compte
voce-iban = IBAN
voce-bic = BIC

opposizione =
    L'ordonnance peut être contestée devant le { $giudice } **dans les 30 jours** suivant sa notification, 60 si l'intéressé réside à l'étranger ({ $autorita ->
        [prefetto] art. 205 du code de la route italien
       *[comune] art. 22 de la loi n° 689 du 24 novembre 1981
    } ; art. 6 du décret législatif n° 150 du 1er septembre 2011). Ce délai est suspendu du 1er au 31 août (loi n° 742 du 7 octobre 1969).

titolo-mancato-pagamento = À défaut de paiement et d'opposition
titolo =
    Passé le délai sans paiement et sans opposition, l'ordonnance constitue un **titre exécutoire** pour la totalité de la somme.

titolo-allegati = Pièces jointes
allegato-ordinanza =
    { $ordinanza_fogli ->
        [one] Ordonnance-injonction n° { $ordinanza_numero } ({ $ordinanza_fogli } page).
       *[other] Ordonnance-injonction n° { $ordinanza_numero } ({ $ordinanza_fogli } pages).
    }
allegato-avviso = Avis de paiement pagoPA.
