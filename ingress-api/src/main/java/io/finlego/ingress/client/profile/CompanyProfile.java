package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.shape.BooleanShape;
import io.finlego.ingress.http.shape.DateBound;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.IntegerShape;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.NumberShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequiredWhen;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.kernel.TextLimit;

/** The profile fields that only companies have. */
final class CompanyProfile {

  private static final TextShape LEGAL_NAME = TextShape.of(TextLimit.LEGAL_NAME);
  private static final int PARTNERS_MAX = 1000;
  private static final int INDIVIDUALS_MAX = 1000;

  private CompanyProfile() {}

  static ObjectShape shape(ProfileTexts texts, PersonBounds bounds, Today today) {
    return identityFields(texts, today)
        .and(businessFields())
        .and(AccountUse.shape())
        .and(relationFields(texts, bounds))
        .with(new DistinctIndividualIds());
  }

  private static ObjectShape identityFields(ProfileTexts texts, Today today) {
    return ObjectShape.of(
        required("legalName", LEGAL_NAME),
        required("countryOfRegistration", texts.countryOfRegistration()),
        nullable("registrationNumber", ProfileTexts.TEXT),
        nullable("webSite", ProfileTexts.TEXT),
        nullable("taxResidencyCountry", texts.country()),
        nullable("taxNumber", ProfileTexts.TEXT),
        nullable("companyRegistrationDate", new DateShape(DateBound.notInTheFuture(today)))
            .describedAs("Must not be in the future."));
  }

  private static ObjectShape businessFields() {
    return ObjectShape.of(
            optional("industry", ProfileWords.INDUSTRY),
            nullable("industryOther", ProfileTexts.TEXT)
                .describedAs("Required if `industry` is `other`."),
            nullable("isRelevantActivity", new BooleanShape()),
            nullable("isPubliclyListed", new BooleanShape()),
            nullable("isEngagedGambling10K", new BooleanShape()),
            nullable("isFoundation", new BooleanShape()),
            optional("companyType", ProfileWords.COMPANY_TYPE))
        .with(new RequiredWhen("industryOther", "if industry is other", "industry", "other"));
  }

  private static ObjectShape relationFields(ProfileTexts texts, PersonBounds bounds) {
    return ObjectShape.of(
        nullable("businessPartners", ListShape.of(businessPartner(texts), PARTNERS_MAX)),
        nullable(
            "relatedIndividuals",
            ListShape.of(RelatedIndividual.shape(texts, bounds), INDIVIDUALS_MAX)));
  }

  /** The schema BusinessPartnerDto of the published contract. */
  private static ObjectShape businessPartner(ProfileTexts texts) {
    return ObjectShape.of(
        nullable("name", ProfileTexts.TEXT),
        nullable("incorporationCountryCode", texts.country()),
        nullable(
            "plannedTransfersQuantityMonth",
            new IntegerShape(Integer.MIN_VALUE, Integer.MAX_VALUE)),
        nullable("plannedTransfersEurVolumeMonth", NumberShape.any()),
        nullable("additionalInfo", ProfileTexts.TEXT),
        nullable("basisPartnership", ProfileTexts.TEXT),
        nullable("website", ProfileTexts.TEXT));
  }
}
