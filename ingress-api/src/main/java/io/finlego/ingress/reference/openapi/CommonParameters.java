package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.command.DryRunnable;
import io.finlego.ingress.command.ExpectedVersion;
import io.finlego.ingress.command.IdempotencyKey;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;

/** The parameters that many operations share. */
final class CommonParameters {

  private CommonParameters() {}

  static List<Parameter> forCommands() {
    return List.of(
        new Parameter()
            .in("header")
            .name(IdempotencyKey.HEADER)
            .description(
                "A key of your own: a repeated request with the same key has one effect and one"
                    + " answer, for 30 days.")
            .schema(new StringSchema().maxLength(128).pattern("^" + IdempotencyKey.FORM + "$"))
            .example("order-4711"),
        new Parameter()
            .in("header")
            .name("Prefer")
            .description(
                "`respond-async`: answer 202 at once. `wait=<seconds>`: answer 202 earlier than"
                    + " after 10 s.")
            .schema(new StringSchema().pattern("^[^\\u0000-\\u001f\\u007f-\\u009f]*$")));
  }

  static Parameter dryRun() {
    return new Parameter()
        .in("header")
        .name(DryRunnable.HEADER)
        .description(
            "`true`: nothing is changed. The answer shows the payment as it would be, with the"
                + " `entries` that it would write, or the refusal.")
        .schema(new BooleanSchema()._default(false));
  }

  static Parameter expectedVersion() {
    return new Parameter()
        .in("header")
        .name(ExpectedVersion.HEADER)
        .description("The version that the editor saw; without it, or with `*`, any version.")
        .schema(new StringSchema().pattern("^(" + ExpectedVersion.FORM + ")$"));
  }
}
