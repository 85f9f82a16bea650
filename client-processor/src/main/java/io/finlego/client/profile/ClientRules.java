package io.finlego.client.profile;

import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.util.ArrayList;
import java.util.List;

/** The rules for clients from any sender. Lengths count characters, as Postgres does. */
final class ClientRules {

  private static final int DISPLAY_NAME_LENGTH_MAX = 201;
  private static final int PHONE_LENGTH_MIN = 5;
  private static final int PHONE_LENGTH_MAX = 17;
  private static final int COUNTRY_LENGTH_MIN = 2;
  private static final int COUNTRY_LENGTH_MAX = 5;

  private ClientRules() {}

  /** All rules that the profile breaks. */
  static List<Rejection> broken(SentProfile sent, Profile profile) {
    List<Rejection> broken = new ArrayList<>();
    boolean company = sent.type() == ClientType.COMPANY;
    String country = sent.country();
    require(
        broken,
        sent.type() != ClientType.UNKNOWN,
        "type",
        "`type` must be `company` or `individual`.");
    require(
        broken,
        sent.riskLevel() != RiskLevel.UNKNOWN,
        "riskLevel",
        "`riskLevel` must be `low`, `medium`, `high` or `prohibited`.");
    require(
        broken,
        within(profile.displayName().strip(), 1, DISPLAY_NAME_LENGTH_MAX),
        company ? "legalName" : "lastName",
        company
            ? "`legalName` must have 1 to 201 characters."
            : "`firstName` and `lastName` together must have 1 to 201 characters.");
    String phone = profile.phoneNumber();
    require(
        broken,
        phone != null && within(phone, PHONE_LENGTH_MIN, PHONE_LENGTH_MAX),
        "phoneNumber",
        "`phoneNumber` must have 5 to 17 characters.");
    require(
        broken,
        country == null
            ? !company
            : within(country, COUNTRY_LENGTH_MIN, COUNTRY_LENGTH_MAX) && country.indexOf('\0') < 0,
        "countryOfRegistration",
        "`countryOfRegistration` must have 2 to 5 characters.");
    return broken;
  }

  private static boolean within(String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    return min <= length && length <= max;
  }

  private static void require(List<Rejection> broken, boolean holds, String field, String message) {
    if (!holds) {
      broken.add(new Rejection(CommonRejectionCode.INVALID_FIELD, message, field));
    }
  }
}
