package io.finlego.ingress.client.profile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.finlego.ingress.http.shape.TextFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The additional checks that apply if {@code finlego.ingress.clients.strict-formats} is true.
 * Registration numbers are not checked, because no library knows the formats of all countries.
 */
final class StrictFormats {

  /**
   * An ISO 3166-1 alpha-2 country code in capital letters. XK for Kosovo is one of the codes that
   * the standard leaves to its users; the EU, SWIFT, the registry of IBANs and Sumsub use it.
   */
  static final TextFormat COUNTRY =
      new TextFormat(
          "iso-3166-alpha-2",
          StrictFormats::isCountry,
          "Must be an ISO 3166 alpha-2 country, or XK.");

  /**
   * A phone number in the format ITU-T E.164 that the country's numbering plan allows. A number
   * with a trunk zero, such as +4407911123456, is refused: numbers are stored unchanged, and such a
   * number cannot be dialled.
   */
  static final TextFormat PHONE =
      new TextFormat("e164", StrictFormats::isPhone, "Must be an E.164 phone number.");

  /**
   * An e-mail address whose local part is a dot-atom (RFC 5322) and whose domain is a host name. No
   * part of the host name begins or ends with a hyphen, and the last part has a letter (RFC 3696,
   * section 2). Quoted local parts and address literals are refused.
   */
  static final TextFormat EMAIL =
      new TextFormat("email", StrictFormats::isEmail, "Must be an e-mail address.");

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final String KOSOVO = "XK";
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");
  private static final int EMAIL_CHARACTERS_MAX = 254;
  private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL =
      "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
  private static final Pattern EMAIL_FORM =
      Pattern.compile(
          ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+(?=[^.]*\\p{L})(?=[^.]{2})" + LABEL);
  private static final int LOCAL_PART_CHARACTERS_MAX = 64;

  private StrictFormats() {}

  private static boolean isCountry(String text) {
    return COUNTRIES.contains(text) || text.equals(KOSOVO);
  }

  private static boolean isPhone(String text) {
    if (!E164.matcher(text).matches()) {
      return false;
    }
    try {
      PhoneNumberUtil phoneNumbers = PhoneNumberUtil.getInstance();
      PhoneNumber phoneNumber = phoneNumbers.parse(text, null);
      return phoneNumbers.isValidNumber(phoneNumber)
          && phoneNumbers.format(phoneNumber, PhoneNumberFormat.E164).equals(text);
    } catch (NumberParseException e) {
      return false;
    }
  }

  private static boolean isEmail(String text) {
    return text.length() <= EMAIL_CHARACTERS_MAX
        && text.indexOf('@') <= LOCAL_PART_CHARACTERS_MAX
        && EMAIL_FORM.matcher(text).matches();
  }
}
