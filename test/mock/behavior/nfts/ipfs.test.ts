/**
 * Metadata and uploads.
 * - openapi/evidence/nfts-badges.md#3-nft-operations
 * - openapi/evidence/nfts-badges.md#2-state-rules
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { call, mint, rejection, sword, wallet } from './nft-api.js';

test('only metadata that was uploaded can be read', async () => {
  const api = await testApi();
  const metaJson = { name: 'Zoo Hero', attributes: [{ trait_type: 'Level', value: 9 }] };
  const { body } = await mint(api, {
    nfts: [sword, sword],
    addresses: [wallet, wallet],
    tokenUris: undefined,
    metaJsons: [metaJson, metaJson],
  });
  const [uri, again] = body.taskData.body.tokenUris;
  expect(uri).toMatch(/^https:\/\/ipfs\.plyr\.network\/ipfs\/bafkrei[a-z2-7]{52}$/);
  expect(again).toBe(uri);
  expect((await api.get(`/game/nft/get/plyrTestnet/${sword}/3`)).body).toEqual({
    tokenID: '3',
    tokenURI: uri,
    ownership: [{ owner: wallet.toLowerCase(), quantity: '1' }],
    ...metaJson,
  });
  await mint(api, { tokenUris: ['https://nowhere.invalid/1'] });
  expect(Object.keys((await api.get(`/game/nft/get/plyrTestnet/${sword}/5`)).body)).toEqual([
    'tokenID',
    'tokenURI',
    'ownership',
  ]);
});

test('fields of metadata that must be strings are strings, and are left out when empty', async () => {
  const api = await testApi();
  const metaJson = {
    name: null,
    description: '',
    image: 5,
    other: null,
    attributes: [{ trait_type: null, value: 1 }],
  };
  await mint(api, { tokenUris: undefined, metaJsons: [metaJson] });
  const { body } = await api.get(`/game/nft/get/plyrTestnet/${sword}/3`);
  expect(body).toMatchObject({ image: '5', other: null, attributes: [{ value: 1 }] });
  for (const field of ['name', 'description']) expect(body).not.toHaveProperty(field);
  expect(body.attributes[0]).not.toHaveProperty('trait_type');
});

test('the same upload has the same address, computed from its bytes', async () => {
  const api = await testApi();
  const upload = (content: unknown, fileType?: string) => call(api, 'upload', { content, fileType });
  // Both addresses were made with another implementation; see the examples of the docs.
  const { body } = await upload(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPo0n4EAALaAZiu7yRNAAAAAElFTkSuQmCC',
    'image/png',
  );
  expect(body).toEqual({
    url: 'https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq',
  });
  expect(
    (await upload({ name: 'Hero M', attributes: [{ trait_type: 'Level', value: 9 }] }, 'application/json'))
      .body,
  ).toEqual({
    url: 'https://ipfs.plyr.network/ipfs/bafkreicx6gmlns7fjig5qjtjntcwkbdj2q4zl6xgxmracgwivszlyegsze',
  });
  expect(await upload('x')).toEqual(rejection(400, 'content and fileType are required'));
  expect(await upload(0, 'image/png')).toEqual(rejection(400, 'content and fileType are required'));
  expect(await upload(5, 'image/png')).toMatchObject({
    status: 500,
    body: {
      error:
        'The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type number (5)',
    },
  });
});

test('an uploaded file is metadata if it is JSON, whatever its type says', async () => {
  const api = await testApi();
  const upload = async (text: string): Promise<string> => {
    const content = Buffer.from(text).toString('base64');
    return (await call(api, 'upload', { content, fileType: 'text/plain' })).body.url;
  };
  const urls = [await upload('{"name":"Hero"}'), await upload('no JSON'), await upload('["Hero"]')];
  await mint(api, { nfts: [sword, sword, sword], addresses: [wallet, wallet, wallet], tokenUris: urls });
  const metadataOf = async (tokenId: number) => {
    const { body } = await api.get(`/game/nft/get/plyrTestnet/${sword}/${tokenId}`);
    const { tokenID, tokenURI, ownership, ...metadata } = body;
    expect([tokenID, tokenURI, ownership.length]).toEqual([String(tokenId), urls[tokenId - 3], 1]);
    return metadata;
  };
  expect(await metadataOf(3)).toEqual({ name: 'Hero' });
  expect(await metadataOf(4)).toEqual({});
  expect(await metadataOf(5)).toEqual({});
});
