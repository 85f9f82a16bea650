package io.finlego.ingress.access.caller;

import io.finlego.kernel.ClientId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller from a verified token. */
final class TokenCaller {

  /**
   * The form of a subject. A subject is written into every command's audit, so it must be printable
   * and short.
   */
  private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private static final Pattern CLIENT =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private TokenCaller() {}

  /**
   * The caller that the token names. Null if {@code scope} names both a front office and a system,
   * or neither. Null also if {@code iss} is missing, or if {@code sub} does not fit the kind.
   */
  static @Nullable CurrentCaller of(Jwt token) {
    Set<String> scopes = scopes(token);
    boolean frontOffice = scopes.contains(CallerKind.FRONT_OFFICE.scope());
    boolean system = scopes.contains(CallerKind.SYSTEM.scope());
    String subject = token.getSubject();
    String issuer = token.getClaimAsString("iss");
    if (frontOffice == system
        || subject == null
        || issuer == null
        || !SUBJECT.matcher(subject).matches()) {
      return null;
    }
    if (system) {
      return new CurrentCaller(CallerKind.SYSTEM, issuer, subject, null);
    }
    return CLIENT.matcher(subject).matches()
        ? new CurrentCaller(
            CallerKind.FRONT_OFFICE, issuer, subject, new ClientId(UUID.fromString(subject)))
        : null;
  }

  /**
   * The words in {@code scope}. RFC 8693 defines one string with spaces between the words; some
   * issuers send a list.
   */
  private static Set<String> scopes(Jwt token) {
    return switch (token.getClaims().get("scope")) {
      case String text -> Stream.of(text.split(" ")).collect(Collectors.toSet());
      case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
      case null, default -> Set.of();
    };
  }
}
