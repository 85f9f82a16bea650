package io.finlego.ingress.access.caller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The authentication of a request by a valid token. The caller is null if {@link TokenCaller} finds
 * no caller in the token. A request without a caller may only call the operations that are open to
 * everybody.
 */
final class CallerAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable CurrentCaller caller;

  CallerAuthentication(@Nullable CurrentCaller caller) {
    super(caller == null ? List.of() : List.of(new SimpleGrantedAuthority(caller.kind().name())));
    this.caller = caller;
    setAuthenticated(true);
  }

  static CallerAuthentication of(Jwt token) {
    return new CallerAuthentication(TokenCaller.of(token));
  }

  @Override
  public @Nullable CurrentCaller getPrincipal() {
    return caller;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return caller == null ? "" : caller.subject();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
