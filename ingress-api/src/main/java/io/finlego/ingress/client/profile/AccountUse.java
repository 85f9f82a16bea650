package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;

import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequiredWhen;

/**
 * The profile fields about the planned use of a client's accounts. Both companies and individuals
 * have these fields.
 */
final class AccountUse {

  private static final int WORDS_MAX = 100;

  private AccountUse() {}

  static ObjectShape shape() {
    return ObjectShape.of(
            optional("turnover", ProfileWords.TURNOVER),
            nullable("payInsCountries", regions())
                .describedAs("The numbers 1, 2, 3 are accepted for uk, eea, other."),
            nullable("payOutsCountries", regions())
                .describedAs("The numbers 1, 2, 3 are accepted for uk, eea, other."),
            nullable("purposesAccountOpening", ListShape.of(ProfileWords.PURPOSE, WORDS_MAX)),
            nullable("purposesAccountOpeningOther", ProfileTexts.TEXT)
                .describedAs("Required if `purposesAccountOpening` holds `other`."),
            optional("fundFlows", CommonProfile.fundFlows()),
            optional("complianceEvaluation", CommonProfile.complianceEvaluation()))
        .with(
            new RequiredWhen(
                "purposesAccountOpeningOther",
                "if purposesAccountOpening holds other",
                "purposesAccountOpening",
                "other"));
  }

  private static ListShape regions() {
    return ListShape.of(ProfileWords.REGION, WORDS_MAX);
  }
}
