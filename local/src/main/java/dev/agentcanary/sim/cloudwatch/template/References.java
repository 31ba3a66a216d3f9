package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What logical ids, parameters and pseudo parameters of one template stand for.
final class References {
  private final Map<String, Resource> resources;
  private final Map<String, Json> parameters;
  private final Deployment deployment;
  private final PhysicalNames names;

  References(Map<String, Resource> resources, Map<String, Json> parameters, Deployment deployment) {
    this.resources = resources;
    this.parameters = parameters;
    this.deployment = deployment;
    this.names = new PhysicalNames(deployment);
  }

  /// What `Ref` gives.
  Optional<String> reference(String id) {
    Optional<String> pseudo = pseudo(id);
    if (pseudo.isPresent()) {
      return pseudo;
    }
    if (resources.containsKey(id)) {
      Resource resource = resources.get(id);
      return Optional.of(names.reference(resource, name(resource)));
    }
    return parameters.containsKey(id) ? parameter(id) : Optional.empty();
  }

  /// What `Fn::GetAtt` gives.
  Optional<String> attribute(String id, String attribute) {
    return Optional.ofNullable(resources.get(id))
        .flatMap(resource -> names.attribute(resource, name(resource), attribute));
  }

  /// A value of another stack; a symbol for it if that stack is not known.
  String imported(String export) {
    return deployment.imports().getOrDefault(export, "{{import:" + export + "}}");
  }

  /// The name of a resource.
  String name(Resource resource) {
    Optional<Json> written =
        PhysicalNames.property(resource.type())
            .flatMap(property -> resource.properties().get(property))
            .flatMap(json -> new Resolver(this, _ -> {}).resolve(json));
    return names.name(resource, written);
  }

  /// The ARN of an alarm of that name.
  String alarmArn(String name) {
    return deployment.arn("cloudwatch", "alarm:" + name);
  }

  Map<String, String> names() {
    Map<String, String> all = new LinkedHashMap<>();
    resources.forEach((id, resource) -> all.put(id, name(resource)));
    return all;
  }

  private Optional<String> pseudo(String id) {
    return switch (id) {
      case "AWS::Region" -> Optional.of(deployment.region());
      case "AWS::AccountId" -> Optional.of(deployment.account());
      case "AWS::Partition" -> Optional.of("aws");
      case "AWS::URLSuffix" -> Optional.of("amazonaws.com");
      case "AWS::StackName" -> Optional.of(deployment.stack());
      case "AWS::StackId" ->
          Optional.of(deployment.arn("cloudformation", "stack/" + deployment.stack()));
      default -> Optional.empty();
    };
  }

  private Optional<String> parameter(String id) {
    if (deployment.parameters().containsKey(id)) {
      return Optional.of(deployment.parameters().get(id));
    }
    Json.Obj definition =
        parameters.get(id) instanceof Json.Obj object ? object : new Json.Obj(Map.of());
    Optional<String> fallback = definition.get("Default").flatMap(References::scalar);
    boolean ssm =
        definition
            .get("Type")
            .flatMap(References::scalar)
            .filter(type -> type.startsWith("AWS::SSM::Parameter::Value"))
            .isPresent();
    return ssm
        ? fallback.map(
            name -> deployment.imports().getOrDefault("ssm:" + name, "{{ssm:" + name + "}}"))
        : fallback;
  }

  private static Optional<String> scalar(Json json) {
    return switch (json) {
      case Json.Str(var text) -> Optional.of(text);
      case Json.Num(var number) -> Optional.of(number.toPlainString());
      case Json.Bool(var value) -> Optional.of(String.valueOf(value));
      case Json _ -> Optional.empty();
    };
  }
}
