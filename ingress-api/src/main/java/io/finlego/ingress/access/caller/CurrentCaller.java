package io.finlego.ingress.access.caller;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated caller of this request. A controller takes it as a parameter.
 *
 * @param subject the token's {@code sub}
 * @param clientId the client of this front office; null for any other caller
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
   * The client of this front office.
   *
   * @throws ApiException 403 if the caller is not a front office
   */
  public ClientId requireClient() {
    if (clientId == null) {
      throw ApiException.of(ErrorCode.FORBIDDEN, "This operation is for front-office callers.");
    }
    return clientId;
  }

  /**
   * The rows that the caller may see: a client sees its own, a system sees all.
   *
   * @throws ApiException 403 if the caller is a webhook
   */
  public ReadScope scope() {
    return switch (kind) {
      case FRONT_OFFICE -> new ReadScope.OwnedBy(requireClient());
      case SYSTEM -> new ReadScope.Everything();
      case HOOK -> throw ApiException.of(ErrorCode.FORBIDDEN, "A webhook may not read data.");
    };
  }

  /**
   * The scope of an operation for systems.
   *
   * @throws ApiException 403 if the caller is not a system
   */
  public ReadScope.Everything everything() {
    if (!isSystem()) {
      throw ApiException.of(ErrorCode.FORBIDDEN, "This operation is for system callers.");
    }
    return new ReadScope.Everything();
  }
}
