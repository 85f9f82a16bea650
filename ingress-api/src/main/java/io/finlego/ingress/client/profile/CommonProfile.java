package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.shape.AnyShape;
import io.finlego.ingress.http.shape.BooleanShape;
import io.finlego.ingress.http.shape.IntegerShape;
import io.finlego.ingress.http.shape.NumberShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.UuidShape;

/** The profile fields that companies and individuals share. */
final class CommonProfile {

  private static final int CUSTOM_OPTIONS_CHARACTERS_MAX = 100_000;

  private CommonProfile() {}

  static ObjectShape shape(ProfileTexts texts) {
    return ObjectShape.of(required("type", ProfileWords.TYPE)).and(shapeWithoutType(texts));
  }

  /** The shared fields without {@code type}, for operations that accept only one type of client. */
  static ObjectShape shapeWithoutType(ProfileTexts texts) {
    return ObjectShape.of(
        required("onboardingId", new UuidShape())
            .describedAs("The onboarding that this client comes from; unique among all clients."),
        required("editorUserId", new UuidShape())
            .describedAs("The back-office user who makes this request."),
        required("riskLevel", ProfileWords.RISK_LEVEL)
            .describedAs("A prohibited client can hold accounts, but cannot move money."),
        required("address", address(texts)),
        required("phoneNumber", texts.phone()),
        nullable("email", texts.email()),
        optional("isDefaultCompliant", new BooleanShape())
            .describedAs(
                "`true`: the client is created active; otherwise it is pending until verified."),
        nullable("customOptions", new AnyShape(false, CUSTOM_OPTIONS_CHARACTERS_MAX))
            .describedAs("Any JSON of your own, stored unchanged."));
  }

  /** The schema AddressDto of the published contract. */
  static ObjectShape address(ProfileTexts texts) {
    return ObjectShape.of(
        nullable("streetLine1", ProfileTexts.TEXT),
        nullable("streetLine2", ProfileTexts.TEXT),
        nullable("city", ProfileTexts.TEXT),
        nullable("state", ProfileTexts.TEXT),
        nullable("zip", ProfileTexts.TEXT),
        nullable("country", texts.country()));
  }

  /** The schema FundFlowsDto of the published contract. */
  static ObjectShape fundFlows() {
    IntegerShape quantity = new IntegerShape(0, Integer.MAX_VALUE);
    NumberShape volume = NumberShape.notNegative();
    return ObjectShape.of(
        nullable("plannedIncomingTransfersQuantity", quantity),
        nullable("plannedIncomingTransfersEurVolume", volume),
        nullable("plannedOutboundTransfersQuantity", quantity),
        nullable("plannedOutboundTransfersEurVolume", volume));
  }

  /** The schema ComplianceEvaluationDto of the published contract. */
  static ObjectShape complianceEvaluation() {
    return ObjectShape.of(
        nullable("reviewPeriodicity", ProfileTexts.TEXT),
        nullable("appliedLimits", ProfileTexts.TEXT),
        nullable("additionalInfo", ProfileTexts.TEXT));
  }
}
