package io.finlego.client.profile;

import io.finlego.kernel.TextLength;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.util.ArrayList;
import java.util.List;

/** The rules that every client must follow. Lengths count Unicode code points, as Postgres does. */
final class ClientRules {

  private static final int DISPLAY_NAME_LENGTH_MAX = 201;
  private static final int PHONE_LENGTH_MIN = 5;
  private static final int PHONE_LENGTH_MAX = 17;
  private static final int COUNTRY_LENGTH_MIN = 2;
  private static final int COUNTRY_LENGTH_MAX = 5;

  private ClientRules() {}

  /** Checks all rules. Returns a rejection for each rule that the profile breaks. */
  static List<Rejection> violations(SentProfile sentProfile, Profile profile) {
    List<Rejection> rejections = new ArrayList<>();
    boolean isCompany = sentProfile.type() == ClientType.COMPANY;
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
        TextLength.isBetween(1, DISPLAY_NAME_LENGTH_MAX, profile.displayName().strip()),
        isCompany ? "legalName" : "lastName",
        isCompany
            ? "`legalName` must have 1 to 201 characters."
            : "`firstName` and `lastName` together must have 1 to 201 characters.");
    String phone = profile.phoneNumber();
    require(
        rejections,
        phone != null && TextLength.isBetween(PHONE_LENGTH_MIN, PHONE_LENGTH_MAX, phone),
        "phoneNumber",
        "`phoneNumber` must have 5 to 17 characters.");
    require(
        rejections,
        country == null
            ? !isCompany
            : TextLength.isBetween(COUNTRY_LENGTH_MIN, COUNTRY_LENGTH_MAX, country)
                && country.indexOf('\0') < 0,
        "countryOfRegistration",
        "`countryOfRegistration` must have 2 to 5 characters.");
    return rejections;
  }

  private static void require(
      List<Rejection> rejections, boolean holds, String field, String message) {
    if (!holds) {
      rejections.add(new Rejection(CommonRejectionCode.INVALID_FIELD, message, field));
    }
  }
}
