package io.finlego.ingress.access.caller;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated caller of a request. A controller takes the caller as a parameter.
 *
 * @param kind the kind of caller, which the token's {@code scope} names
 * @param issuer the token's {@code iss}
 * @param subject the token's {@code sub}
 * @param clientId the client of a front-office caller; null for callers of other kinds
 */
public record CurrentCaller(
    CallerKind kind, String issuer, String subject, @Nullable ClientId clientId) {

  public CurrentCaller {
    if ((kind == CallerKind.FRONT_OFFICE) != (clientId != null)) {
      throw new IllegalArgumentException(
          "A front-office caller has a client id; other callers have none.");
    }
  }

  public boolean isSystem() {
    return kind == CallerKind.SYSTEM;
  }

  /**
   * The client of this front-office caller.
   *
   * @throws ApiException 403 if the caller is of another kind
   */
  public ClientId requireClient() {
    if (clientId == null) {
      throw ApiException.of(ErrorCode.FORBIDDEN, "This operation is for front-office callers.");
    }
    return clientId;
  }

  /**
   * The rows that the caller may see. A front-office caller sees the rows of its client. A system
   * sees all rows.
   *
   * @throws ApiException 403 if the caller is a webhook
   */
  public ReadScope scope() {
    return switch (kind) {
      case FRONT_OFFICE -> new ReadScope.OwnedBy(requireClient());
      case SYSTEM -> new ReadScope.Everything();
      case WEBHOOK -> throw ApiException.of(ErrorCode.FORBIDDEN, "A webhook may not read data.");
    };
  }

  /**
   * The scope of a system caller, which may see all rows.
   *
   * @throws ApiException 403 if the caller is not a system
   */
  public ReadScope.Everything requireEverything() {
    if (!isSystem()) {
      throw ApiException.of(ErrorCode.FORBIDDEN, "This operation is for system callers.");
    }
    return new ReadScope.Everything();
  }
}
