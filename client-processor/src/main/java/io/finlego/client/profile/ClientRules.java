package io.finlego.client.profile;

import io.finlego.kernel.TextLimit;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.util.ArrayList;
import java.util.List;

/** The rules that every client must follow. Lengths count Unicode code points, as Postgres does. */
final class ClientRules {

  private ClientRules() {}

  /** Checks all rules. Returns a rejection for each rule that the profile breaks. */
  static List<Rejection> violations(SentProfile sentProfile, Profile profile) {
    List<Rejection> rejections = new ArrayList<>();
    boolean isCompany = sentProfile.type() == ClientType.COMPANY;
    TextLimit nameLimit = isCompany ? TextLimit.LEGAL_NAME : TextLimit.FULL_NAME;
    String country = sentProfile.country();
    require(
        rejections,
        sentProfile.type() != ClientType.UNKNOWN,
        "type",
        "`type` must be `company` or `individual`.");
    require(
        rejections,
        sentProfile.riskLevel() != RiskLevel.UNKNOWN,
        "riskLevel",
        "`riskLevel` must be `low`, `medium`, `high` or `prohibited`.");
    require(
        rejections,
        nameLimit.accepts(profile.displayName().strip()),
        isCompany ? "legalName" : "lastName",
        "%s must have %s."
            .formatted(
                isCompany ? "`legalName`" : "`firstName` and `lastName` together",
                nameLimit.inWords()));
    String phone = profile.phoneNumber();
    require(
        rejections,
        phone != null && TextLimit.PHONE_NUMBER.accepts(phone),
        "phoneNumber",
        "`phoneNumber` must have " + TextLimit.PHONE_NUMBER.inWords() + ".");
    require(
        rejections,
        country == null
            ? !isCompany
            : TextLimit.COUNTRY_OF_REGISTRATION.accepts(country) && country.indexOf('\0') < 0,
        "countryOfRegistration",
        "`countryOfRegistration` must have " + TextLimit.COUNTRY_OF_REGISTRATION.inWords() + ".");
    return rejections;
  }

  private static void require(
      List<Rejection> rejections, boolean holds, String field, String message) {
    if (!holds) {
      rejections.add(new Rejection(CommonRejectionCode.INVALID_FIELD, message, field));
    }
  }
}
