package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.shape.BooleanShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.kernel.TextLimit;

/** The profile fields that only individuals have. */
final class IndividualProfile {

  private static final TextShape NAME = TextShape.of(TextLimit.PERSON_NAME);

  private IndividualProfile() {}

  static ObjectShape shape(ProfileTexts texts, PersonBounds bounds) {
    return ObjectShape.of(
            required("firstName", NAME),
            required("lastName", NAME),
            nullable("middleName", ProfileTexts.TEXT),
            required("birthDate", bounds.clientBirthDate()).describedAs("Must be in the past."),
            nullable("citizenshipCountry", texts.country()),
            nullable("residenceCountry", texts.country()),
            nullable("taxResidencyCountry", texts.country()),
            nullable("taxNumber", ProfileTexts.TEXT),
            nullable("isPep", new BooleanShape()),
            nullable("pepDetails", ProfileTexts.TEXT),
            nullable("usaTaxResidency", new BooleanShape()),
            nullable("giinNumber", ProfileTexts.TEXT),
            nullable("occupation", ProfileTexts.TEXT),
            nullable("document", RelatedIndividual.identityDocument(texts, bounds)),
            nullable("applicantId", new UuidShape()))
        .and(AccountUse.shape());
  }
}
