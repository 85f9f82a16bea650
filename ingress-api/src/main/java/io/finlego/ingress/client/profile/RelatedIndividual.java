package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.shape.Field.nullable;

import io.finlego.ingress.http.shape.BooleanShape;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.UuidShape;

/**
 * The schema RelatedIndividualInfoDto of the published contract. A related individual is an owner,
 * director or representative of a company.
 */
final class RelatedIndividual {

  private RelatedIndividual() {}

  static ObjectShape shape(ProfileTexts texts, PersonBounds bounds) {
    return ObjectShape.of(
        nullable("firstName", ProfileTexts.TEXT),
        nullable("lastName", ProfileTexts.TEXT),
        nullable("email", texts.email()),
        nullable("isUbo", new BooleanShape()),
        nullable("isShareholder", new BooleanShape()),
        nullable("isDirector", new BooleanShape()),
        nullable("isRepresentative", new BooleanShape()),
        nullable("isPep", new BooleanShape()),
        nullable("residenceCountry", texts.country()),
        nullable("citizenshipCountry", texts.country()),
        nullable("birthDate", bounds.individualBirthDate()),
        nullable("ownership", bounds.percentage()),
        nullable("document", identityDocument(texts, bounds)),
        nullable("beneficialOwnerPepDetails", ProfileTexts.TEXT),
        nullable("usaTaxResidency", new BooleanShape()),
        nullable("giinNumber", ProfileTexts.TEXT),
        nullable("residentialAddress", CommonProfile.address(texts)),
        nullable("id", new UuidShape())
            .describedAs("Assigned at creation; send it back when you replace a profile."),
        nullable("applicantId", new UuidShape()),
        nullable("percentageOwnership", bounds.percentage()));
  }

  /** The shape of an identity document of a related individual or of a client. */
  static ObjectShape identityDocument(ProfileTexts texts, PersonBounds bounds) {
    return ObjectShape.of(
        nullable("issuedBy", ProfileTexts.TEXT),
        nullable("expirationDate", DateShape.any()),
        nullable("type", ProfileWords.DOCUMENT_TYPE),
        nullable("number", ProfileTexts.TEXT),
        nullable("issuedCountryCode", texts.country()),
        nullable("issuedDate", bounds.issuedDate()));
  }
}
