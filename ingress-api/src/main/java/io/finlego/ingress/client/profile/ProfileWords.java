package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.shape.WordShape;

/**
 * The words that fields of a client's profile may have. The published contract defines these words,
 * including their misspellings.
 */
final class ProfileWords {

  static final WordShape TYPE = WordShape.of("company individual");

  static final WordShape STATUS = WordShape.of("pending active blocked closed");

  static final WordShape RISK_LEVEL = WordShape.of("low medium high prohibited");

  static final WordShape INDUSTRY =
      WordShape.of(
          """
          accountingOrConsultingOrLegalServices charityOrSimilarNonProfitActivities \
          cyberlockersOrRemoteDigitalFileStoring dating drugsOrPharmaceutical emiOrPi \
          forexOrCfdOrCrowdfunding gamblingOrBettingOrLottery insuranceOrLendingServices \
          marketingAndAdvertising onlineGaming realEstate retail socialNetworks it \
          subscriptionOnPhysicalGoodDelivery telecommunicationAndNetwork telemarketing \
          tobaccoProducts tradeInPreciousMetalsAndJewellery transportationOrLogistics \
          travelOrLeisure virtualAssetServices other\
          """);

  static final WordShape TURNOVER =
      WordShape.of(
          """
          bellow100KEur between100KAnd500KEur between500KAnd1000KEur between1000KAnd5000KEur \
          above5000KEur\
          """);

  static final WordShape REGION = WordShape.of("uk eea other").orTheirNumbers();

  static final WordShape PURPOSE =
      WordShape.of(
          """
          administrativeAndOperationalExpenses paymentsToAndFromContractors depositsAndSavings \
          paymentCardProcessing other\
          """);

  static final WordShape COMPANY_TYPE =
      WordShape.of(
          """
          soleTrader partnership private nonProfit communityInterest public internationalNgo\
          """);

  /** The types of identity documents. The published contract has only {@code passport}. */
  static final WordShape DOCUMENT_TYPE =
      WordShape.of("passport identityCard drivingLicense residencePermit other");

  private ProfileWords() {}
}
