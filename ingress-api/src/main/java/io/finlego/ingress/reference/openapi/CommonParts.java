package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.DryRunnable;
import io.finlego.ingress.command.ExpectedVersion;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/**
 * Completes each operation with the parts that many operations share: the group, the callers, the
 * headers of commands, and the errors.
 */
final class CommonParts implements GlobalOperationCustomizer {

  private static final String CALLERS_EXTENSION = "x-callers";

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    ApiGroup group = group(method);
    if (group != null) {
      operation.setTags(List.of(group.value().title()));
    }
    boolean isCommand = takes(method, CommandContext.class);
    if (isCommand) {
      CommonParameters.forCommands().forEach(operation::addParametersItem);
    }
    if (method.hasMethodAnnotation(DryRunnable.class)) {
      operation.addParametersItem(CommonParameters.dryRun());
    }
    if (takes(method, ExpectedVersion.class)) {
      operation.addParametersItem(CommonParameters.expectedVersion());
    }
    Callers callers = method.getMethodAnnotation(Callers.class);
    boolean isOpen = callers == null || callers.value().length == 0;
    operation.setSecurity(
        isOpen
            ? List.of()
            : List.of(new SecurityRequirement().addList(ReferenceDocument.BEARER_SCHEME)));
    if (callers != null && !isOpen) {
      operation.addExtension(CALLERS_EXTENSION, callersText(callers.value()));
    }
    boolean takesBody = operation.getRequestBody() != null;
    boolean namesObject =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(parameter -> "path".equals(parameter.getIn()));
    Described described = method.getMethodAnnotation(Described.class);
    boolean takesQuery = described != null && !described.query().isEmpty();
    CommonAnswers.add(
        operation.getResponses(),
        new CommonAnswers.Traits(
            isCommand, mayBeUndecided(method), takesBody, takesQuery, namesObject, isOpen));
    if (described != null) {
      CommonAnswers.addNamedRefusals(operation.getResponses(), described.text());
    }
    return operation;
  }

  private static @Nullable ApiGroup group(HandlerMethod method) {
    ApiGroup group = method.getMethodAnnotation(ApiGroup.class);
    return group == null
        ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ApiGroup.class)
        : group;
  }

  /**
   * Tells whether the operation may answer 202. Only such an operation returns a {@code
   * ResponseEntity} with a {@code Result}, because the other operations do not choose their status.
   */
  private static boolean mayBeUndecided(HandlerMethod method) {
    ResolvableType type = ResolvableType.forMethodReturnType(method.getMethod());
    return type.resolve() == ResponseEntity.class && type.getGeneric().resolve() == Result.class;
  }

  private static boolean takes(HandlerMethod method, Class<?> type) {
    return Stream.of(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }

  private static String callersText(CallerKind[] kinds) {
    return Stream.of(kinds)
        .map(
            kind ->
                switch (kind) {
                  case FRONT_OFFICE -> "front office (`scope` `frontoffice`)";
                  case SYSTEM -> "system (`scope` `system`)";
                  case WEBHOOK -> "webhook (signed)";
                })
        .collect(Collectors.joining(", "));
  }

  /**
   * Adds the callers to each operation's description. This must happen after all other parts were
   * added, because the callers come last.
   */
  static void describeCallers(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .filter(operation -> operation.getExtensions() != null)
        .forEach(
            operation -> {
              Object callers = operation.getExtensions().remove(CALLERS_EXTENSION);
              if (callers != null) {
                String text =
                    operation.getDescription() == null
                        ? ""
                        : operation.getDescription().strip() + "\n\n";
                operation.setDescription(text + "**Callers:** " + callers + ".");
              }
            });
  }
}
