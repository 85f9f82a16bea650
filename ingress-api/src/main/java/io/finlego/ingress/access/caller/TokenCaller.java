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
   * The form of a subject. Every command's audit record has the subject, so the subject must be
   * printable and short.
   */
  private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private static final Pattern CLIENT_ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private TokenCaller() {}

  /**
   * The caller that the token names. Null if {@code scope} has both of the words {@code
   * frontoffice} and {@code system}, or neither. Also null if {@code iss} is missing, or if {@code
   * sub} is missing or has a wrong form. The {@code sub} of a front-office caller must be a UUID.
   */
  static @Nullable CurrentCaller of(Jwt token) {
    Set<String> scopes = scopes(token);
    boolean hasFrontOfficeScope = scopes.contains(CallerKind.FRONT_OFFICE.scopeWord());
    boolean hasSystemScope = scopes.contains(CallerKind.SYSTEM.scopeWord());
    String subject = token.getSubject();
    String issuer = token.getClaimAsString("iss");
    if (hasFrontOfficeScope == hasSystemScope
        || subject == null
        || issuer == null
        || !SUBJECT.matcher(subject).matches()) {
      return null;
    }
    if (hasSystemScope) {
      return new CurrentCaller(CallerKind.SYSTEM, issuer, subject, null);
    }
    return CLIENT_ID.matcher(subject).matches()
        ? new CurrentCaller(
            CallerKind.FRONT_OFFICE, issuer, subject, new ClientId(UUID.fromString(subject)))
        : null;
  }

  /**
   * The words in the claim {@code scope}. RFC 8693 defines the claim as one string with spaces
   * between the words, but some issuers send a list.
   */
  private static Set<String> scopes(Jwt token) {
    return switch (token.getClaims().get("scope")) {
      case String text -> Stream.of(text.split(" ")).collect(Collectors.toSet());
      case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
      case null, default -> Set.of();
    };
  }
}
