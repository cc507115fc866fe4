package org.ecobureau.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests against the schema that Kubernetes publishes: no field that it does not know, none missing. */
class KubernetesTests {

    private static final String ROOT = "infra/kubernetes";

    private static final Map<String, Class<?>> KINDS = Map.of(
            "apps/v1 Deployment", V1Deployment.class,
            "v1 Service", V1Service.class,
            "v1 ConfigMap", V1ConfigMap.class,
            "v1 Namespace", V1Namespace.class,
            "v1 ServiceAccount", V1ServiceAccount.class,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class,
            "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class,
            "networking.k8s.io/v1 Ingress", V1Ingress.class);

    /** Of operators, whose schemas are not to be had as a library; only their places are checked. */
    private static final Set<String> OPERATORS =
            Set.of("rabbitmq.com/v1beta1 RabbitmqCluster", "mongodbcommunity.mongodb.com/v1 MongoDBCommunity");

    private static final String KUSTOMIZATION = "kustomize.config.k8s.io/v1beta1 Kustomization";

    private final Gson gson = new Gson();

    static Stream<Path> manifests() {
        return Repository.files(ROOT, ".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everyObjectIsOneThatKubernetesKnows(Path file) {
        for (Object object : Repository.yaml(file)) {
            String kind = kind(object);
            if (!OPERATORS.contains(kind) && !kind.equals(KUSTOMIZATION)) {
                assertThat(KINDS).as(file.toString()).containsKey(kind);
                assertThatCode(() -> validate(kind, object))
                        .as(file + ", " + kind)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aFieldThatDoesNotExistIsFound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> validate(
                        "v1 Service",
                        Map.of("apiVersion", "v1", "kind", "Service", "spec", Map.of("selektor", Map.of("a", "b")))))
                .withMessageContaining("selektor");
    }

    @Test
    void whatIsListedIsThereAndWhatIsThereIsListed() throws Exception {
        for (Path file : Repository.files(ROOT, "kustomization.yaml")) {
            Map<?, ?> kustomization = (Map<?, ?>) Repository.yaml(file).get(0);
            List<Path> listed = new ArrayList<>();
            for (Object resource : (List<?>) kustomization.get("resources")) {
                listed.add(file.resolveSibling(resource.toString()).normalize());
            }
            if (kustomization.get("patches") instanceof List<?> patches) {
                patches.forEach(patch -> listed.add(
                        file.resolveSibling(((Map<?, ?>) patch).get("path").toString())));
            }
            assertThat(listed).allSatisfy(path -> assertThat(path).exists());
            List<Path> there;
            try (Stream<Path> files = Files.walk(file.getParent())) {
                there = files.filter(each -> each.toString().endsWith(".yaml"))
                        .filter(each -> !each.equals(file))
                        .toList();
            }
            assertThat(listed).containsAll(there);
        }
    }

    @Test
    void everyApplicationRunsTwiceAndMayBeEvicted() {
        for (String application : Repository.APPLICATIONS) {
            List<Object> objects = Repository.yaml(Repository.of(ROOT + "/base/services/" + application + ".yaml"));

            assertThat(objects.stream().map(KubernetesTests::kind))
                    .as(application)
                    .contains("policy/v1 PodDisruptionBudget", "autoscaling/v2 HorizontalPodAutoscaler");
            assertThat(objects.toString())
                    .contains("replicas=2", "readOnlyRootFilesystem=true", "runAsNonRoot=true", "maxUnavailable=0");
        }
    }

    private void validate(String kind, Object object) throws Exception {
        // The models' validation needs the library's adapters.
        JSON.getGson();
        JsonElement element = gson.toJsonTree(object);
        try {
            KINDS.get(kind).getMethod("validateJsonElement", JsonElement.class).invoke(null, element);
        } catch (InvocationTargetException refused) {
            throw (Exception) refused.getCause();
        }
    }

    private static String kind(Object object) {
        Map<?, ?> fields = (Map<?, ?>) object;
        return fields.get("apiVersion") + " " + fields.get("kind");
    }
}
