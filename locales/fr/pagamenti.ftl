# Stato: bozza
# Payer par bulletin postal ou par virement : les mots qui ne sont pas ceux du formulaire de la poste.

avviso-bollettini-titolo = Payer par bulletin postal
avviso-bollettini-retro-uno = Le bulletin postal est au verso de cette feuille.
avviso-bollettini-retro-piu = Les bulletins postaux sont au verso de cette feuille, un pour chaque montant : séparez-les le long des lignes pointillées.
avviso-bollettini-scelta = Payez un seul bulletin : celui du délai dans lequel vous payez. Un montant différent de celui qui est dû n'éteint pas la sanction.
avviso-bollettini-importo = Payez le montant imprimé : un montant différent n'éteint pas la sanction.
avviso-bollettini-avviso = Le bulletin remplace l'avis pagoPA : ne payez pas les deux.
avviso-bollettini-ricevuta = Le reçu de versement, avec le cachet du bureau de poste, prouve le paiement : conservez-le.
avviso-bollettini-entro-5gg = dans les 5 jours suivant la notification
avviso-bollettini-dopo-5gg = du 6e au 60e jour suivant la notification
avviso-bollettini-entro-60gg = dans les 60 jours suivant la notification

avviso-bonifico-titolo = Payer de l'étranger par virement
avviso-bonifico-testo = De l'étranger, vous pouvez payer par un virement en euros sur le compte indiqué ici. Faites un seul virement, du montant du délai dans lequel vous payez, et indiquez-en le motif.
avviso-bonifico-spese = Le créancier doit recevoir le montant entier : les frais de votre banque ne sont pas déductibles.
avviso-bonifico-qr = Le code QR contient les mêmes données, pour les applications bancaires qui le lisent.
avviso-bonifico-beneficiario = Bénéficiaire
avviso-bonifico-iban = IBAN
avviso-bonifico-bic = BIC / SWIFT
avviso-bonifico-causale = Motif du paiement
