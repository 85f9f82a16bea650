package io.finlego.ingress.sandbox;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.ObjectRule;
import io.finlego.ingress.http.shape.Schemas;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Requires a client's id for a front-office token, and refuses it for a system's token. */
record ClientIdMatchesScope() implements ObjectRule {

  private static final String SCOPE = "scope";
  private static final String CLIENT_ID = "clientId";

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    String scope = value.path(SCOPE).asString("");
    boolean hasClient = value.hasNonNull(CLIENT_ID);
    faults
        .require(
            !scope.equals(CallerKind.FRONT_OFFICE.scopeWord()) || hasClient,
            CLIENT_ID,
            "`clientId` is required for a frontoffice token.")
        .require(
            !scope.equals(CallerKind.SYSTEM.scopeWord()) || !hasClient,
            CLIENT_ID,
            "`clientId` must be left out for a system token.");
  }

  @Override
  public void describe(Schema<?> schema) {
    Schema<?> frontOfficeSchema =
        Schemas.with(SCOPE, Schemas.words(List.of(CallerKind.FRONT_OFFICE.scopeWord())))
            .required(List.of(SCOPE));
    Schemas.require(
        schema,
        frontOfficeSchema,
        Schemas.with(CLIENT_ID, Schemas.of("string")).required(List.of(CLIENT_ID)),
        Schemas.with(CLIENT_ID, Schemas.of("null")));
  }
}
