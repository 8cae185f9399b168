import { SessionMinutes } from '@app/live-room';
import { showOnAir, SpecViewer, startNode, type SpecNode } from './test/spec-room';

let node: SpecNode;

beforeAll(async () => {
  node = await startNode();
});

afterAll(() => node.app.close());

describe('a crowd that comes to a node that does not know the room', () => {
  it('costs one question for what was liked before, however many they are', async () => {
    const { sid } = await showOnAir(node);
    const asked = jest.spyOn(node.app.get(SessionMinutes), 'likesOf');
    const crowd = Array.from({ length: 40 }, () => new SpecViewer(node.url, sid));
    const answers = await Promise.all(crowd.map((viewer) => viewer.join()));
    for (const viewer of crowd) viewer.close();
    expect(answers.map((answer) => answer.ok)).toEqual(crowd.map(() => true));
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
