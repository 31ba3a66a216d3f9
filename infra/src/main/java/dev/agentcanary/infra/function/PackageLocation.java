package dev.agentcanary.infra.function;

import java.nio.file.Path;
import software.amazon.awscdk.FileAssetLocation;
import software.amazon.awscdk.FileAssetPackaging;
import software.amazon.awscdk.FileAssetSource;
import software.amazon.awscdk.Stack;

/// Where the function's package will be when the stack is deployed.
///
/// @param bucket of the account's CDK bootstrap; may hold CloudFormation's tokens
/// @param key in the bucket
public record PackageLocation(String bucket, String key) {
  /// Writes the package into the folder that is synthesized into, and has the CDK CLI upload it
  /// from there.
  ///
  /// The package is written where it is needed instead of being handed over as an asset, which
  /// would copy and read it again: seven megabytes for each canary.
  ///
  /// @param assembly the folder that the app is synthesized into
  public static PackageLocation publish(
      Stack stack, Path assembly, FunctionPackage functionPackage, String planJson) {
    FileAssetLocation location =
        stack
            .getSynthesizer()
            .addFileAsset(
                FileAssetSource.builder()
                    .sourceHash(functionPackage.digest(planJson))
                    .fileName(functionPackage.write(assembly, planJson))
                    .packaging(FileAssetPackaging.FILE)
                    .displayName("function of " + stack.getStackName())
                    .build());
    return new PackageLocation(location.getBucketName(), location.getObjectKey());
  }
}
