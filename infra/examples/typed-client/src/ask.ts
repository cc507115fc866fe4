import type { TypedDocumentString } from './graphql/graphql.js';

/** Posts an operation; its answer and its variables have the types that the schema gives them. */
export async function ask<Result, Variables>(
  url: string,
  token: string | undefined,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      Accept: 'application/graphql-response+json',
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const answer = (await response.json()) as { data?: Result | null; errors?: { message: string }[] };
  if (!answer.data) {
    throw new Error(answer.errors?.map(({ message }) => message).join('; ') ?? `status ${response.status}`);
  }
  for (const { message } of answer.errors ?? []) {
    console.error(`missing: ${message}`);
  }
  return answer.data;
}
